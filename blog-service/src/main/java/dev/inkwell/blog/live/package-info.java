/** Tells who listens what happens, as it happens: events written with their cause, one watcher a replica, server-sent events. */
@NullMarked
package dev.inkwell.blog.live;

import org.jspecify.annotations.NullMarked;
