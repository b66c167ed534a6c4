/** Likes and bookmarks: what a person says of a post or a comment with one tap. */
@NullMarked
package dev.inkwell.blog.reaction;

import org.jspecify.annotations.NullMarked;
