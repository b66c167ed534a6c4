package dev.inkwell.auth.key;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a signing key does at some moment. */
public enum KeyState {
    /** Known to whoever verifies, and signs nothing yet. */
    PUBLISHED,
    SIGNING,
    /** Signs no more; tokens that it signed are still good. */
    RETIRED,
    /** Published no more, as every token that it signed has expired. */
    EXPIRED,
    /** Nothing that it signed is good. */
    REVOKED;

    @JsonValue
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
