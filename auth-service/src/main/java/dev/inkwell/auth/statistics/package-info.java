/** How many sign up, come back, and fail to sign in: counts by day, week and month, never of one person. */
@NullMarked
package dev.inkwell.auth.statistics;

import org.jspecify.annotations.NullMarked;
