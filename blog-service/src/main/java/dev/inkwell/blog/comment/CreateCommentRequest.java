package dev.inkwell.blog.comment;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.inkwell.kit.json.Visible;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A new comment.
 *
 * @param body Markdown without headings, images, tables and raw HTML
 * @param parentId the comment that it answers, of the same post
 */
@Schema(name = "CreateComment")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CreateCommentRequest(
        @NotBlank @Visible @Size(max = EditableComment.MAX_LENGTH)
        String body,

        @Pattern(regexp = "[0-9a-f]{24}") @Nullable String parentId) {}
