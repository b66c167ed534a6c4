package dev.inkwell.auth.event;

import java.util.Locale;

/** What can happen. Consumers pass over types that they do not know. */
enum UserEventType {
    ACCOUNT_CREATED,
    PROFILE_CHANGED,
    ACCESS_CHANGED,
    ACCOUNT_SUSPENDED,
    ACCOUNT_RESTORED,
    ACCOUNT_DELETED,
    SESSION_ENDED,
    ROLE_CHANGED,
    SIGNING_KEY_REVOKED;

    /** As it is stored and sent. */
    String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
