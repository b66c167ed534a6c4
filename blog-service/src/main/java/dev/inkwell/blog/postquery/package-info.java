/** Which posts, in which order: the parameters of lists, and the index of each combination. */
@NullMarked
package dev.inkwell.blog.postquery;

import org.jspecify.annotations.NullMarked;
