package dev.inkwell.blog.post;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.inkwell.blog.author.Author;
import dev.inkwell.blog.author.AuthorResponse;
import dev.inkwell.blog.count.PostCounts;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A post in a list. */
@Schema(name = "PostSummary")
@JsonInclude(JsonInclude.Include.ALWAYS)
public record PostSummaryResponse(
        String id,
        String slug,
        String title,
        String excerpt,
        List<String> tags,
        PostStatus status,
        String visibility,
        AuthorResponse author,
        @Nullable Instant publishedAt,
        Instant updatedAt,
        int readingMinutes,
        @Nullable String featureImage,
        PostCounts counts) {

    static PostSummaryResponse from(Post post, Author author, PostCounts counts) {
        return new PostSummaryResponse(
                post.id().toHexString(),
                post.slug(),
                post.title(),
                post.content().excerpt(),
                post.tags(),
                post.status(),
                "public",
                AuthorResponse.from(author),
                post.publishedAt(),
                post.updatedAt(),
                post.content().readingMinutes(),
                null,
                counts);
    }
}
