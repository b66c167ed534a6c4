package dev.inkwell.blog.follower;

import java.util.Locale;
import java.util.Optional;

/** The types that mean something here; auth-service may send others. */
enum EventType {
    ACCOUNT_CREATED,
    PROFILE_CHANGED,
    ACCESS_CHANGED,
    ACCOUNT_SUSPENDED,
    ACCOUNT_RESTORED,
    ACCOUNT_DELETED,
    SESSION_ENDED,
    ROLE_CHANGED,
    SIGNING_KEY_REVOKED;

    static Optional<EventType> of(String text) {
        try {
            return Optional.of(valueOf(text.toUpperCase(Locale.ROOT).replace('-', '_')));
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    /** For metrics: of a bounded number. */
    static String label(String text) {
        return of(text).isPresent() ? text : "other";
    }
}
