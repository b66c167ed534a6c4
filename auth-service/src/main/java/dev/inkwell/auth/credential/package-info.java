/** How people change what they sign in with: by the password that they have, or by mail when they have lost it. */
@NullMarked
package dev.inkwell.auth.credential;

import org.jspecify.annotations.NullMarked;
