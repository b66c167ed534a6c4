package dev.inkwell.blog.customfield;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether posts are found by a field. */
public enum IndexState {
    @JsonProperty("none")
    NONE,
    /** Wanted, and made in the background. */
    @JsonProperty("building")
    BUILDING,
    @JsonProperty("ready")
    READY
}
