package dev.inkwell.auth.mailrequest;

import java.util.Locale;

/** What can be asked for. */
public enum MailRequestKind {
    VERIFY_EMAIL,
    RESET_PASSWORD;

    /** As it is stored. */
    String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static MailRequestKind of(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
