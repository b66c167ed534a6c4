package dev.inkwell.blog.statistics;

import dev.inkwell.blog.post.PostSummaryResponse;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** @param items what is read most first */
@Schema(name = "TrendingPosts")
public record TrendingResponse(List<PostSummaryResponse> items) {}
