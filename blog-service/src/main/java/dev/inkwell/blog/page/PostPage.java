package dev.inkwell.blog.page;

import dev.inkwell.blog.post.FeatureImage;
import dev.inkwell.blog.sharing.MetadataResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A post to read.
 *
 * @param html sanitised when it was stored
 * @param updated null where it is the day of its publication
 * @param jsonLd for the inside of a {@code script} element
 */
public record PostPage(
        String title,
        @Nullable String language,
        String html,
        List<Link> authors,
        Day published,
        @Nullable Day updated,
        int minutes,
        List<Link> tags,
        @Nullable FeatureImage image,
        MetadataResponse metadata,
        String jsonLd,
        CommentList comments) {}
