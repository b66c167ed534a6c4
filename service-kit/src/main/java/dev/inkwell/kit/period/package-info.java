/** Days, weeks and months in UTC, as statistics are asked for and told in. */
@NullMarked
package dev.inkwell.kit.period;

import org.jspecify.annotations.NullMarked;
