package dev.inkwell.blog.search;

import dev.inkwell.blog.author.AuthorResponse;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many posts of all that match have each tag, author and year (UTC): the 20 most frequent of tags and authors, the last 20 years. */
@Schema(name = "SearchFacets")
public record FacetsResponse(List<OfTag> tags, List<OfAuthor> authors, List<OfYear> years) {

    @Schema(name = "TagFacet")
    public record OfTag(String tag, long posts) {}

    @Schema(name = "AuthorFacet")
    public record OfAuthor(AuthorResponse author, long posts) {}

    @Schema(name = "YearFacet")
    public record OfYear(int year, long posts) {}
}
