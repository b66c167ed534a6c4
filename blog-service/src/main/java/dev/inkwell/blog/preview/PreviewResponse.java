package dev.inkwell.blog.preview;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A link to a post.
 *
 * @param token told once, when it is made
 * @param path where the post is read by it; told with the token
 */
@Schema(name = "Preview")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PreviewResponse(
        String id,
        Instant createdAt,
        Instant expiresAt,
        @Nullable String token,
        @Nullable String path) {

    static PreviewResponse from(Preview preview) {
        return new PreviewResponse(preview.id().toHexString(), preview.createdAt(), preview.expiresAt(), null, null);
    }

    static PreviewResponse from(Preview preview, PreviewToken token) {
        return new PreviewResponse(
                preview.id().toHexString(),
                preview.createdAt(),
                preview.expiresAt(),
                token.value(),
                "/api/v1/previews/" + token.value());
    }
}
