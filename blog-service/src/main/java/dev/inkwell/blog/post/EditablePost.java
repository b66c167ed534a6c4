package dev.inkwell.blog.post;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.inkwell.blog.content.Slug;
import dev.inkwell.blog.customfield.CustomValues;
import dev.inkwell.kit.json.Visible;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.UniqueElements;
import org.jspecify.annotations.Nullable;

/**
 * What an author can change of a post: the document that a merge patch applies to.
 *
 * @param body the source, at most 1,048,576 characters
 * @param format {@code markdown} (CommonMark with GFM's tables, task lists, strikethrough and autolinks) or {@code html}
 * @param tags at most 20; trimmed, in lower case, each once
 * @param slug lower-case letters, digits and hyphens; an old one goes on leading to the post
 * @param excerpt plain text; taken from the body where it is null
 * @param visibility who may read it once it is published: everybody, whoever is signed in, or its authors
 * @param authorIds accounts, in the order in which they are shown; each of them may edit the post. Who may edit any post adds
 *     some and decides who is the first; the first takes others off, and each other themselves
 * @param canonicalUrl where the post stands first, for search engines
 * @param language a tag of BCP 47
 * @param translationGroup the same for all translations of one text
 * @param customFields by their keys, typed as the site says
 */
@Schema(name = "EditPost")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EditablePost(
        @NotBlank @Visible @Size(max = 200) String title,
        @NotNull @Size(max = 1_048_576) String body,

        @Schema(
                enumeration = {"markdown", "html"},
                defaultValue = "markdown")
        @Pattern(regexp = "markdown|html")
        @Nullable
        String format,

        @Size(max = 20) @Nullable List<@NotBlank @Visible @Size(max = 50) String> tags,

        @Size(max = 100) @Pattern(regexp = Slug.PATTERN) @Nullable
        String slug,

        @Size(max = 300) @Nullable String excerpt,

        @Schema(
                enumeration = {"public", "members", "private"},
                defaultValue = "public")
        @Pattern(regexp = "public|members|private")
        @Nullable
        String visibility,

        @Size(min = 1, max = 10) @UniqueElements @NotNull
        List<@NotNull @Pattern(regexp = EditablePost.ACCOUNT_ID) String> authorIds,

        @Valid @Nullable FeatureImage featureImage,

        @Size(max = 2000) @Pattern(regexp = EditablePost.WEB_ADDRESS) @Nullable
        String canonicalUrl,

        @Size(max = 200) @Nullable String metaTitle,
        @Size(max = 500) @Nullable String metaDescription,
        @Size(max = 35) @LanguageTag @Nullable String language,

        @Size(max = 100) @Pattern(regexp = Slug.PATTERN) @Nullable
        String translationGroup,

        @Valid @Nullable Series series,

        @Size(max = 100) @Nullable Map<String, Object> customFields) {

    static final String ACCOUNT_ID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";
    static final String WEB_ADDRESS = "https?://[^\\s\"'<>\\\\^`{}|/][^\\s\"'<>\\\\^`{}|]*";

    public static EditablePost of(Post post) {
        Content content = post.content();
        PostDetails details = post.details();
        return new EditablePost(
                post.title(),
                content.body() == null ? "" : content.body(),
                content.format().wireName(),
                post.tags(),
                post.slug(),
                content.ownExcerpt() ? content.excerpt() : null,
                post.visibility().wireName(),
                post.authorIds(),
                details.featureImage(),
                details.canonicalUrl(),
                details.metaTitle(),
                details.metaDescription(),
                details.language(),
                details.translationGroup(),
                details.series(),
                CustomValues.wire(post.custom()));
    }

    Map<String, Object> customFieldsOrNone() {
        return customFields == null ? Map.of() : customFields;
    }

    /** What this was in text and all that stands around it, where the post is now. */
    EditablePost at(EditablePost present) {
        return new EditablePost(
                title,
                body,
                format,
                tags,
                present.slug(),
                excerpt,
                present.visibility(),
                present.authorIds(),
                featureImage,
                canonicalUrl,
                metaTitle,
                metaDescription,
                language,
                translationGroup,
                series,
                customFields);
    }
}
