/** Proves that counters are exact, and makes them so where something from outside has harmed them. */
@NullMarked
package dev.inkwell.blog.recount;

import org.jspecify.annotations.NullMarked;
