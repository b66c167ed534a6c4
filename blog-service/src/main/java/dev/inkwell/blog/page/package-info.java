/** Plain pages for people: what runs, and what everybody may read. They have no script, and are the same whoever asks. */
@NullMarked
package dev.inkwell.blog.page;

import org.jspecify.annotations.NullMarked;
