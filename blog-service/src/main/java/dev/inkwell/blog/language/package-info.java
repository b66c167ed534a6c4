/** Text as words to be found by: in the form that its language gives them, the same however they are written. */
@NullMarked
package dev.inkwell.blog.language;

import org.jspecify.annotations.NullMarked;
