/** Turns what authors write (Markdown or HTML) into HTML that is safe to show, plain text, an excerpt, counts and slugs. */
@NullMarked
package dev.inkwell.blog.content;

import org.jspecify.annotations.NullMarked;
