package dev.inkwell.blog.comment;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Why somebody wants a moderator to look at a comment. */
@Schema(name = "ReportComment")
public record ReportCommentRequest(
        @Size(max = 500) @Nullable String reason) {}
