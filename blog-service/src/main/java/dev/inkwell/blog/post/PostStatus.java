package dev.inkwell.blog.post;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Where a post stands in its life; on the wire in lower case. */
public enum PostStatus {
    @JsonProperty("draft")
    DRAFT,
    @JsonProperty("published")
    PUBLISHED,
    @JsonProperty("trashed")
    TRASHED
}
