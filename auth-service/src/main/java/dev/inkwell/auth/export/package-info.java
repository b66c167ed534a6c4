/** The export of all that is stored about a person. */
@NullMarked
package dev.inkwell.auth.export;

import org.jspecify.annotations.NullMarked;
