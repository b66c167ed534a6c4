package dev.inkwell.blog.post;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.inkwell.blog.content.Slug;
import dev.inkwell.kit.json.Visible;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a post is a part of.
 *
 * @param slug taken from the name where it is not given
 * @param position its place among the parts, from 1
 */
@Schema(name = "Series")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Series(
        @NotBlank @Visible @Size(max = 100) String name,

        @Size(max = 100) @Pattern(regexp = Slug.PATTERN) @Nullable
        String slug,

        @Min(1) @Max(100_000) @Nullable Integer position) {

    Series completed() {
        return new Series(name.strip(), slug == null ? Slug.of(name) : slug, position);
    }
}
