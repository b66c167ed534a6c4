/** An SMTP server on loopback that keeps every mail, and what reads them. */
@NullMarked
package dev.inkwell.local.mailbox;

import org.jspecify.annotations.NullMarked;
