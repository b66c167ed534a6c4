/** JSON Merge Patch (RFC 7386). */
@NullMarked
package dev.inkwell.kit.patch;

import org.jspecify.annotations.NullMarked;
