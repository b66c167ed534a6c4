package dev.inkwell.blog.conduit.article;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.inkwell.blog.conduit.Instants;
import dev.inkwell.blog.conduit.account.Profile;
import dev.inkwell.blog.post.PostResponse;
import dev.inkwell.blog.post.PostSummaryResponse;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A post as Conduit's article.
 *
 * @param description the excerpt
 * @param body Markdown; absent in lists
 * @param tagList by name
 * @param createdAt of the publication
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Article(
        String slug,
        String title,
        String description,
        @Nullable String body,
        List<String> tagList,
        String createdAt,
        String updatedAt,
        boolean favorited,
        long favoritesCount,
        Profile author) {

    static Article from(PostResponse post, boolean favorited, Profile author) {
        Instant shownSince = post.publishedAt() == null ? post.createdAt() : post.publishedAt();
        return new Article(
                post.slug(),
                post.title(),
                post.excerpt(),
                post.body(),
                post.tags().stream().sorted().toList(),
                Instants.text(shownSince),
                Instants.text(post.updatedAt()),
                favorited,
                post.counts().likes(),
                author);
    }

    /** @param post that is published */
    static Article listed(PostSummaryResponse post, boolean favorited, Profile author) {
        Instant shownSince = post.publishedAt() == null ? post.updatedAt() : post.publishedAt();
        return new Article(
                post.slug(),
                post.title(),
                post.excerpt(),
                null,
                post.tags().stream().sorted().toList(),
                Instants.text(shownSince),
                Instants.text(post.updatedAt()),
                favorited,
                post.counts().likes(),
                author);
    }
}
