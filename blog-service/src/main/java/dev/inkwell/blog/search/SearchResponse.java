package dev.inkwell.blog.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.inkwell.kit.page.Paged;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A page of what was found, the best first.
 *
 * @param nextCursor asks for the page after this one; null on the last
 * @param total all that match and the caller may read, on whatever page
 * @param facets of all that match, not of this page
 */
@Schema(name = "SearchPage")
@JsonInclude(JsonInclude.Include.ALWAYS)
public record SearchResponse(
        List<FoundPostResponse> items,
        @Nullable @Schema(nullable = true) String nextCursor,
        long total,
        FacetsResponse facets)
        implements Paged {}
