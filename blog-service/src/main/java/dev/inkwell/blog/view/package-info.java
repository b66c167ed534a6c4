/** How often posts are read: once for each visitor and day, without knowing who it was. */
@NullMarked
package dev.inkwell.blog.view;

import org.jspecify.annotations.NullMarked;
