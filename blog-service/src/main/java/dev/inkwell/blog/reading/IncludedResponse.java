package dev.inkwell.blog.reading;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.inkwell.blog.author.AuthorProfileResponse;
import dev.inkwell.blog.post.PostSummaryResponse;
import dev.inkwell.blog.tag.TagResponse;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What stands around posts, as far as it is asked for, and is there.
 *
 * @param authors each of those posts once
 * @param tags each of those posts once
 * @param previous the post that was published before this one, of those that the caller may read
 * @param next the one after it
 */
@Schema(name = "Included")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record IncludedResponse(
        @Nullable List<AuthorProfileResponse> authors,
        @Nullable List<TagResponse> tags,
        @Nullable PostSummaryResponse previous,
        @Nullable PostSummaryResponse next) {}
