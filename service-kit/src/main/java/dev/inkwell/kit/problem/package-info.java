/** Every error of both services as problem details (RFC 9457). */
@NullMarked
package dev.inkwell.kit.problem;

import org.jspecify.annotations.NullMarked;
