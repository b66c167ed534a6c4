package dev.inkwell.blog.notification;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How much there is to read.
 *
 * @param unread at most 100, which means that many or more
 */
@Schema(name = "Unread")
public record UnreadResponse(long unread) {}
