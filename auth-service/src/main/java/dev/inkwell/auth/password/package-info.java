/** Passwords: what is taken, how it is hashed, and how much hashing is done at once. */
@NullMarked
package dev.inkwell.auth.password;

import org.jspecify.annotations.NullMarked;
