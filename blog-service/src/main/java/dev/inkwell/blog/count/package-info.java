/** How often posts were seen, liked and commented on: counters that move in the transaction of what they count. */
@NullMarked
package dev.inkwell.blog.count;

import org.jspecify.annotations.NullMarked;
