package dev.inkwell.blog.reading;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.inkwell.blog.post.PostSummaryResponse;
import dev.inkwell.kit.conditional.Versioned;
import dev.inkwell.kit.page.Paged;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A page of posts.
 *
 * @param items as summaries, or as the members that were asked for
 * @param nextCursor asks for the page after this one; null on the last
 * @param entityVersion a digest of what is shown
 */
@Schema(name = "PostPage")
@JsonInclude(JsonInclude.Include.ALWAYS)
public record PostPageResponse(
        @Schema(implementation = PostSummaryResponse[].class)
        List<?> items,

        @Nullable @Schema(nullable = true) String nextCursor,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable IncludedResponse included,

        @Schema(hidden = true) @JsonIgnore long entityVersion)
        implements Paged, Versioned {}
