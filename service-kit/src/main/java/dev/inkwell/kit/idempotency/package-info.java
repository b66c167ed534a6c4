/** The contract of Idempotency-Key: a repeated creation gives the first answer again. */
@NullMarked
package dev.inkwell.kit.idempotency;

import org.jspecify.annotations.NullMarked;
