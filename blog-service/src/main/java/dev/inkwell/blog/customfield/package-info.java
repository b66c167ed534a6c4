/** Fields that a site gives its posts beside those that all have: typed, and indexed on demand. */
@NullMarked
package dev.inkwell.blog.customfield;

import org.jspecify.annotations.NullMarked;
