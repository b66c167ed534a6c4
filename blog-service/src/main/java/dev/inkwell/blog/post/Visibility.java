package dev.inkwell.blog.post;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** Who may read a published post, from most people to fewest; on the wire in lower case. */
public enum Visibility {
    @JsonProperty("public")
    PUBLIC,
    /** Whoever is signed in. */
    @JsonProperty("members")
    MEMBERS,
    /** Its authors, and who may edit any post. */
    @JsonProperty("private")
    PRIVATE;

    boolean isWiderThan(Visibility other) {
        return compareTo(other) < 0;
    }

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
