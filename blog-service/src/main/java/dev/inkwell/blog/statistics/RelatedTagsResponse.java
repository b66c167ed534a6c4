package dev.inkwell.blog.statistics;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Tags that stand beside another one.
 *
 * @param posts how many of the tag's public posts were looked at: the latest, 1,000 at most
 * @param items the most frequent first
 */
@Schema(name = "RelatedTags")
public record RelatedTagsResponse(String tag, long posts, List<Item> items) {

    /** @param posts how many of these posts have it too */
    @Schema(name = "RelatedTag")
    public record Item(String tag, long posts) {}
}
