/** Lists paged by key: opaque cursors, never offsets. */
@NullMarked
package dev.inkwell.kit.page;

import org.jspecify.annotations.NullMarked;
