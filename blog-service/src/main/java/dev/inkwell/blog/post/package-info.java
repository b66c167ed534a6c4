/** Posts, from draft to publication. */
@NullMarked
package dev.inkwell.blog.post;

import org.jspecify.annotations.NullMarked;
