/** Processes that never outlive the one that started them. */
@NullMarked
package dev.inkwell.local.process;

import org.jspecify.annotations.NullMarked;
