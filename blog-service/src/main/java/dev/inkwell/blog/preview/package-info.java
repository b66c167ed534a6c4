/** Links by which somebody without an account reads what is not public. */
@NullMarked
package dev.inkwell.blog.preview;

import org.jspecify.annotations.NullMarked;
