package dev.inkwell.kit.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The body of every error (RFC 9457). {@code code} is what programs act on; {@code traceId} finds the request in the logs. */
@Schema(name = "Problem", description = "Problem details (RFC 9457)")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        @Schema(required = true, examples = "urn:inkwell:problem:invalid")
        String type,

        @Schema(required = true) String title,
        @Schema(required = true) int status,
        @Nullable String detail,
        @Nullable String instance,
        @Schema(required = true, examples = "invalid") String code,
        @Schema(required = true) String traceId,
        List<FieldError> errors,

        @Schema(description = "Of 412: the ETag that there is now") @Nullable
        String currentETag,

        @Schema(description = "Of 412: JSON pointers to the members that differ from what was read")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        List<String> differences) {

    public static final String MEDIA_TYPE = "application/problem+json";

    static Problem of(
            ErrorCode error,
            @Nullable String detail,
            List<FieldError> errors,
            @Nullable String instance,
            String traceId) {
        return new Problem(
                "urn:inkwell:problem:" + error.code(),
                error.title(),
                error.category().status(),
                detail,
                instance,
                error.code(),
                traceId,
                errors,
                null,
                null);
    }

    Problem withCurrent(String entityTag, List<String> changed) {
        return new Problem(type, title, status, detail, instance, code, traceId, errors, entityTag, changed);
    }
}
