/** The mailbox as a Quarkus test resource. */
@NullMarked
package dev.inkwell.local.mailbox.test;

import org.jspecify.annotations.NullMarked;
