package dev.inkwell.blog.notification;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How much there is to read.
 *
 * @param unread of the newest 100 that are unread, those that can be read: 100 means that many or more
 */
@Schema(name = "Unread")
public record UnreadResponse(long unread) {}
