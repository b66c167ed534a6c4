package dev.inkwell.blog.comment;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** Where a comment stands; on the wire in lower case. */
public enum CommentStatus {
    /** Waits for a moderator. */
    @JsonProperty("pending")
    PENDING,
    @JsonProperty("approved")
    APPROVED,
    @JsonProperty("spam")
    SPAM,
    @JsonProperty("rejected")
    REJECTED,
    /** Its text is gone; it stays while it has replies. */
    @JsonProperty("deleted")
    DELETED;

    static CommentStatus ofWireName(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    boolean isRefused() {
        return this == SPAM || this == REJECTED;
    }
}
