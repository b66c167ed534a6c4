package dev.inkwell.blog.post;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.inkwell.blog.author.Author;
import dev.inkwell.blog.author.AuthorResponse;
import dev.inkwell.blog.count.PostCounts;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A post in a list; {@code author} is the first of {@code authors}. */
@Schema(name = "PostSummary")
@JsonInclude(JsonInclude.Include.ALWAYS)
public record PostSummaryResponse(
        String id,
        String slug,
        String title,
        String excerpt,
        List<String> tags,
        PostStatus status,
        Visibility visibility,
        AuthorResponse author,
        List<AuthorResponse> authors,
        @Nullable Instant publishedAt,
        @Nullable Instant publishAt,
        @Nullable Instant unpublishAt,
        Instant updatedAt,
        int readingMinutes,
        @Nullable FeatureImage featureImage,
        @Nullable String language,
        PostCounts counts) {

    static PostSummaryResponse from(Post post, Map<String, Author> known, PostCounts counts) {
        List<AuthorResponse> authors = post.authorIds().stream()
                .map(id -> AuthorResponse.from(known.get(id)))
                .toList();
        Schedule schedule = post.schedule();
        return new PostSummaryResponse(
                post.id().toHexString(),
                post.slug(),
                post.title(),
                post.content().excerpt(),
                post.tags(),
                post.status(),
                post.visibility(),
                authors.getFirst(),
                authors,
                post.publishedAt(),
                schedule == null ? null : schedule.publishAt(),
                schedule == null ? null : schedule.unpublishAt(),
                post.updatedAt(),
                post.content().readingMinutes(),
                post.details().featureImage(),
                post.details().language(),
                counts);
    }
}
