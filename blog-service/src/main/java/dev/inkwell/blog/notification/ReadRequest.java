package dev.inkwell.blog.notification;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What has been read.
 *
 * @param upTo {@code createdAt} of the newest notification that was seen
 */
@Schema(name = "ReadNotifications")
public record ReadRequest(@NotNull Instant upTo) {}
