/** How a service says at its start that it can't. */
@NullMarked
package dev.inkwell.kit.startup;

import org.jspecify.annotations.NullMarked;
