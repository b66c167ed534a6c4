package dev.inkwell.blog.post;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The picture of a post.
 *
 * @param url http, https, or a path of this site
 * @param alt what it shows, for who can't see it
 */
@Schema(name = "FeatureImage")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FeatureImage(
        @NotNull @Size(max = 2000) @Pattern(regexp = FeatureImage.ADDRESS)
        String url,

        @Size(max = 300) @Nullable String alt) {

    static final String ADDRESS = "(https?:/)?/[^\\s\"'<>\\\\^`{}|/][^\\s\"'<>\\\\^`{}|]*";
}
