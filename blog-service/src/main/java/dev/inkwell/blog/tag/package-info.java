/** The tags of public posts, and how many posts each has. */
@NullMarked
package dev.inkwell.blog.tag;

import org.jspecify.annotations.NullMarked;
