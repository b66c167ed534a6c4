package dev.inkwell.auth.event;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What becomes of the posts of an account that is deleted, as the person chose. */
public enum DeletedAuthorsPosts {
    /** They stay, under an author without a name. */
    KEEP,
    REMOVE;

    @JsonValue
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
