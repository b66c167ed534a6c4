/** Reading posts: one, lists and feeds, with the members and the surroundings that were asked for. */
@NullMarked
package dev.inkwell.blog.reading;

import org.jspecify.annotations.NullMarked;
