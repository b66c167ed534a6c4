/** Mail: an outbox in the database, and the templates of what is sent. */
@NullMarked
package dev.inkwell.auth.mail;

import org.jspecify.annotations.NullMarked;
