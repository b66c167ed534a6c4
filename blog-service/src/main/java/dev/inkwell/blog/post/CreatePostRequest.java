package dev.inkwell.blog.post;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.inkwell.blog.content.Slug;
import dev.inkwell.kit.json.Visible;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A new post: what can be edited later ({@link EditablePost}), and whether it is public at once. */
@Schema(name = "CreatePost")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CreatePostRequest(
        @NotBlank @Visible @Size(max = 200) String title,
        @NotNull @Size(max = 1_048_576) String body,

        @Schema(
                enumeration = {"markdown", "html"},
                defaultValue = "markdown")
        @Pattern(regexp = "markdown|html")
        @Nullable
        String format,

        @Size(max = 20) @Nullable List<@NotBlank @Visible @Size(max = 50) String> tags,

        @Size(max = 100) @Pattern(regexp = Slug.PATTERN) @Nullable
        String slug,

        @Size(max = 300) @Nullable String excerpt,

        @Schema(
                enumeration = {"draft", "published"},
                defaultValue = "draft")
        @Pattern(regexp = "draft|published")
        @Nullable
        String status) {

    EditablePost editable() {
        return new EditablePost(title, body, format, tags, slug, excerpt);
    }

    boolean publishes() {
        return "published".equals(status);
    }
}
