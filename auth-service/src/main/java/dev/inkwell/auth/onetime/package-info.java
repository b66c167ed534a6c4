/** Tokens that work once: what links in mails carry. */
@NullMarked
package dev.inkwell.auth.onetime;

import org.jspecify.annotations.NullMarked;
