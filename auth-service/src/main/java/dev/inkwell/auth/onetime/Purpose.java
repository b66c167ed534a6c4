package dev.inkwell.auth.onetime;

import java.util.Locale;

/** What a one-time token is for; it is good for nothing else. */
public enum Purpose {
    VERIFY_EMAIL,
    CHANGE_EMAIL,
    RESET_PASSWORD,
    WITHDRAW_DELETION,
    ACCEPT_INVITATION;

    String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
