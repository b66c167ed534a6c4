package dev.inkwell.blog.publication;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Publishes: now, where the object is empty.
 *
 * @param at schedules where it is to come; where it has passed, the post is public now and shown as of then
 * @param until withdraws it by itself
 */
@Schema(name = "PublishPost")
public record PublishRequest(@Nullable Instant at, @Nullable Instant until) {

    static final PublishRequest NOW = new PublishRequest(null, null);
}
