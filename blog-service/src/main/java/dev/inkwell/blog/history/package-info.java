/** Revisions and autosaves of posts. */
@NullMarked
package dev.inkwell.blog.history;

import org.jspecify.annotations.NullMarked;
