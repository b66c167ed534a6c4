package dev.inkwell.auth.account;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Whether an account may be used. */
public enum AccountStatus {
    ACTIVE,
    SUSPENDED,
    DELETED;

    /** As it is stored and sent. */
    @JsonValue
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    static AccountStatus of(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }
}
