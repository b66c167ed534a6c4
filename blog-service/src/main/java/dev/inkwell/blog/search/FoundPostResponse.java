package dev.inkwell.blog.search;

import dev.inkwell.blog.post.PostSummaryResponse;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A post that was found.
 *
 * @param score how well it matches; to be compared within a search only
 */
@Schema(name = "FoundPost")
public record FoundPostResponse(PostSummaryResponse post, double score, Highlights highlights) {}
