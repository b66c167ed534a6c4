/** Finds published posts by their words, suggests what one may want to find, and tells which posts are alike. */
@NullMarked
package dev.inkwell.blog.search;

import org.jspecify.annotations.NullMarked;
