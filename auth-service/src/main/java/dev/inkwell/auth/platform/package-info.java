/** What the service needs from its surroundings: the clock, locks, secrets, and what a silent database answers. */
@NullMarked
package dev.inkwell.auth.platform;

import org.jspecify.annotations.NullMarked;
