/** Follows auth-service's user events: docs/api/user-events.md. */
@NullMarked
package dev.inkwell.blog.follower;

import org.jspecify.annotations.NullMarked;
