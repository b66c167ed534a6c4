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

/**
 * What an author can change of a post: the document that a merge patch applies to.
 *
 * @param body the source, at most 1,048,576 characters
 * @param format {@code markdown} (CommonMark with GFM's tables, task lists, strikethrough and autolinks) or {@code html}
 * @param tags at most 20; trimmed, in lower case, each once
 * @param slug lower-case letters, digits and hyphens; an old one goes on leading to the post
 * @param excerpt plain text; taken from the body where it is null
 */
@Schema(name = "EditPost")
@JsonInclude(JsonInclude.Include.NON_NULL)
record EditablePost(
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

        @Size(max = 300) @Nullable String excerpt) {

    static EditablePost of(Post post) {
        Content content = post.content();
        return new EditablePost(
                post.title(),
                content.body() == null ? "" : content.body(),
                content.format().wireName(),
                post.tags(),
                post.slug(),
                content.ownExcerpt() ? content.excerpt() : null);
    }
}
