/** The authors that are shown with posts: copies of what auth-service knows. */
@NullMarked
package dev.inkwell.blog.author;

import org.jspecify.annotations.NullMarked;
