/** Sessions: sign-in, refresh, sign-out. */
@NullMarked
package dev.inkwell.auth.session;

import org.jspecify.annotations.NullMarked;
