package dev.inkwell.blog.comment;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A moderator's decision. */
@Schema(name = "JudgeComment")
public record JudgeCommentRequest(
        @NotNull @Schema(enumeration = {"approved", "spam", "rejected"}) @Pattern(regexp = "approved|spam|rejected")
        String status) {}
