/** How accounts come to be: by registration, and the first admin by configuration. */
@NullMarked
package dev.inkwell.auth.registration;

import org.jspecify.annotations.NullMarked;
