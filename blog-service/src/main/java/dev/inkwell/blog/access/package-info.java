/** Who sends a request, and what they may do. */
@NullMarked
package dev.inkwell.blog.access;

import org.jspecify.annotations.NullMarked;
