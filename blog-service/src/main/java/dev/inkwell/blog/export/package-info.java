/** The export of all that is stored about a person. */
@NullMarked
package dev.inkwell.blog.export;

import org.jspecify.annotations.NullMarked;
