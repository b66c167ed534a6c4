package dev.inkwell.auth.event;

import java.time.Instant;

/** @param data JSON */
record StoredUserEvent(FeedPosition position, String type, String subject, Instant occurredAt, String data) {}
