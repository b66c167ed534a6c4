/** What the plain pages of both services have in common; their base and style are in this module's resources. */
@NullMarked
package dev.inkwell.kit.html;

import org.jspecify.annotations.NullMarked;
