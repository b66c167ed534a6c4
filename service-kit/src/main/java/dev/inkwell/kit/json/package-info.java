/** Strict reading and uniform writing of JSON. */
@NullMarked
package dev.inkwell.kit.json;

import org.jspecify.annotations.NullMarked;
