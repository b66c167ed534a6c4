/** Both services and their databases on one machine, started, watched and stopped together. */
@NullMarked
package dev.inkwell.local.stack;

import org.jspecify.annotations.NullMarked;
