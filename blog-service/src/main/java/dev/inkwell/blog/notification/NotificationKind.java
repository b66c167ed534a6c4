package dev.inkwell.blog.notification;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What has happened; on the wire in lower case. */
public enum NotificationKind {
    /** A comment under a post of the person's. */
    @JsonProperty("comment")
    COMMENT,
    /** An answer to a comment of theirs. */
    @JsonProperty("reply")
    REPLY,
    /** A comment names them: {@code @username}. */
    @JsonProperty("mention")
    MENTION,
    @JsonProperty("follower")
    FOLLOWER
}
