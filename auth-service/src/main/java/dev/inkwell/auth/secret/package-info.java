/** Secrets: the configured one, what is encrypted under it, and how random ones are stored. */
@NullMarked
package dev.inkwell.auth.secret;

import org.jspecify.annotations.NullMarked;
