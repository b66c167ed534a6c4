package dev.inkwell.blog.post;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What stands around a post's text.
 *
 * @param language of BCP 47, in its usual case
 * @param translationGroup the same for all translations of one text
 */
public record PostDetails(
        @Nullable FeatureImage featureImage,
        @Nullable String canonicalUrl,
        @Nullable String metaTitle,
        @Nullable String metaDescription,
        @Nullable String language,
        @Nullable String translationGroup,
        @Nullable Series series) {

    static final PostDetails NONE = new PostDetails(null, null, null, null, null, null, null);

    static PostDetails of(EditablePost post) {
        String language = post.language();
        Series series = post.series();
        return new PostDetails(
                post.featureImage(),
                post.canonicalUrl(),
                post.metaTitle(),
                post.metaDescription(),
                language == null ? null : Locale.forLanguageTag(language).toLanguageTag(),
                post.translationGroup(),
                series == null ? null : series.completed());
    }
}
