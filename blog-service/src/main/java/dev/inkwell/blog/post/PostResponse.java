package dev.inkwell.blog.post;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.inkwell.blog.author.Author;
import dev.inkwell.blog.author.AuthorResponse;
import dev.inkwell.blog.count.PostCounts;
import dev.inkwell.blog.customfield.CustomValues;
import dev.inkwell.kit.conditional.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.Map;
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
        Visibility visibility,
        AuthorResponse author,
        List<AuthorResponse> authors,
        @Nullable Instant publishedAt,
        @Nullable Instant publishAt,
        @Nullable Instant unpublishAt,
        Instant updatedAt,
        int readingMinutes,
        @Nullable FeatureImage featureImage,
        PostCounts counts,
        String format,
        String body,
        String html,
        int wordCount,
        @Nullable String canonicalUrl,
        @Nullable String metaTitle,
        @Nullable String metaDescription,
        @Nullable String language,
        @Nullable String translationGroup,
        @Nullable Series series,
        Map<String, Object> customFields,
        Instant createdAt,
        long version)
        implements Versioned {

    static PostResponse from(Post post, Map<String, Author> known, PostCounts counts) {
        PostSummaryResponse summary = PostSummaryResponse.from(post, known, counts);
        PostDetails details = post.details();
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
                summary.authors(),
                summary.publishedAt(),
                summary.publishAt(),
                summary.unpublishAt(),
                summary.updatedAt(),
                summary.readingMinutes(),
                summary.featureImage(),
                summary.counts(),
                content.format().wireName(),
                content.body() == null ? "" : content.body(),
                content.html() == null ? "" : content.html(),
                content.wordCount(),
                details.canonicalUrl(),
                details.metaTitle(),
                details.metaDescription(),
                details.language(),
                details.translationGroup(),
                details.series(),
                CustomValues.wire(post.custom()),
                post.createdAt(),
                post.version());
    }

    @Override
    public long entityVersion() {
        return version;
    }

    /** Authors and counts stand in the representation too. */
    @Override
    public String entityVariant() {
        return Integer.toHexString(31 * authors.hashCode() + counts.hashCode());
    }
}
