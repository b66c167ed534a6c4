package dev.inkwell.blog.post;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.inkwell.blog.author.Author;
import dev.inkwell.blog.author.AuthorResponse;
import dev.inkwell.blog.count.PostCounts;
import dev.inkwell.kit.conditional.Versioned;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A whole post: what a list shows, and its text. {@code version} is the number in its ETag. */
@Schema(name = "Post")
@JsonInclude(JsonInclude.Include.ALWAYS)
public record PostResponse(
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
        PostCounts counts,
        String format,
        String body,
        String html,
        int wordCount,
        Instant createdAt,
        long version)
        implements Versioned {

    /** A new one, of which nothing has been counted yet. */
    static PostResponse from(Post post, Author author) {
        return from(post, author, PostCounts.NONE);
    }

    static PostResponse from(Post post, Author author, PostCounts counts) {
        PostSummaryResponse summary = PostSummaryResponse.from(post, author, counts);
        Content content = post.content();
        return new PostResponse(
                summary.id(),
                summary.slug(),
                summary.title(),
                summary.excerpt(),
                summary.tags(),
                summary.status(),
                summary.visibility(),
                summary.author(),
                summary.publishedAt(),
                summary.updatedAt(),
                summary.readingMinutes(),
                summary.featureImage(),
                summary.counts(),
                content.format().wireName(),
                content.body() == null ? "" : content.body(),
                content.html() == null ? "" : content.html(),
                content.wordCount(),
                post.createdAt(),
                post.version());
    }

    @Override
    public long entityVersion() {
        return version;
    }

    /** Author and counts stand in the representation too. */
    @Override
    public String entityVariant() {
        return Integer.toHexString(31 * author.hashCode() + counts.hashCode());
    }
}
