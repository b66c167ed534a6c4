package dev.inkwell.blog.search;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What somebody may be about to write.
 *
 * @param words that begin so, of titles, in lower case
 * @param tags that have a word that begins so
 * @param posts the newest whose titles or tags have all words that are written so far
 */
@Schema(name = "SearchSuggestions")
public record SuggestionsResponse(List<String> words, List<String> tags, List<OfPost> posts) {

    @Schema(name = "SuggestedPost")
    public record OfPost(String id, String slug, String title) {}
}
