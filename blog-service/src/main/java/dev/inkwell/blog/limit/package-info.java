/** How much one person may do in a time, counted in the database for all replicas together. */
@NullMarked
package dev.inkwell.blog.limit;

import org.jspecify.annotations.NullMarked;
