/** What readers say under posts: threads, and who decides what is shown. */
@NullMarked
package dev.inkwell.blog.comment;

import org.jspecify.annotations.NullMarked;
