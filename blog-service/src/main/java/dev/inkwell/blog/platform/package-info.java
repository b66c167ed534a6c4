/** What every feature stands on: the start, the clock, transactions. */
@NullMarked
package dev.inkwell.blog.platform;

import org.jspecify.annotations.NullMarked;
