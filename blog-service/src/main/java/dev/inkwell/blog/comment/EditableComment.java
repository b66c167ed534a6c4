package dev.inkwell.blog.comment;

import dev.inkwell.kit.json.Visible;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What its author can change of a comment: the document that a merge patch applies to. */
@Schema(name = "EditComment")
record EditableComment(
        @NotBlank @Visible @Size(max = MAX_LENGTH) String body) {

    static final int MAX_LENGTH = 10_000;
}
