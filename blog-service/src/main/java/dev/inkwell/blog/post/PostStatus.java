package dev.inkwell.blog.post;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** Where a post stands in its life; on the wire in lower case. */
public enum PostStatus {
    @JsonProperty("draft")
    DRAFT,
    /** Goes live by itself. */
    @JsonProperty("scheduled")
    SCHEDULED,
    @JsonProperty("published")
    PUBLISHED,
    /** Kept, and out of everybody's sight. */
    @JsonProperty("archived")
    ARCHIVED,
    /** Removed for good when its time in the trash is over. */
    @JsonProperty("trashed")
    TRASHED;

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
