/** E-mail addresses of accounts: the proof that they are their own, and their change. */
@NullMarked
package dev.inkwell.auth.email;

import org.jspecify.annotations.NullMarked;
