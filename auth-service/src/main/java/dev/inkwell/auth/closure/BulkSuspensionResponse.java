package dev.inkwell.auth.closure;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** @param items one of each id that was given, in that order */
public record BulkSuspensionResponse(List<Item> items) {

    /**
     * What has come of one account.
     *
     * @param code the error code by which the suspension of this account alone would have been refused
     */
    public record Item(
            UUID id,
            Outcome outcome,

            @Nullable @Schema(nullable = true) @JsonInclude(JsonInclude.Include.NON_NULL)
            String code) {}

    /** The wire names are in kebab case, as all codes are. */
    public enum Outcome {
        @JsonProperty("suspended")
        SUSPENDED,
        @JsonProperty("already-suspended")
        ALREADY_SUSPENDED,
        @JsonProperty("not-found")
        NOT_FOUND,
        @JsonProperty("forbidden")
        FORBIDDEN
    }
}
