/** Answers to creations that carry an Idempotency-Key. */
@NullMarked
package dev.inkwell.blog.idempotency;

import org.jspecify.annotations.NullMarked;
