/** Slows down guessing: attempts are counted in the database, so that all replicas know of them. */
@NullMarked
package dev.inkwell.auth.throttle;

import org.jspecify.annotations.NullMarked;
