package dev.inkwell.blog.post;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.inkwell.blog.content.Slug;
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

/** A new post: what can be edited later ({@link EditablePost}), and whether it is public at once. */
@Schema(name = "CreatePost")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CreatePostRequest(
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

        @Size(min = 1, max = 10) @UniqueElements @Nullable
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
        @Size(max = 100) @Nullable Map<String, Object> customFields,

        @Schema(
                enumeration = {"draft", "published"},
                defaultValue = "draft")
        @Pattern(regexp = "draft|published")
        @Nullable
        String status) {

    /** @param accountId whose it is where it does not say */
    EditablePost editable(String accountId) {
        return new EditablePost(
                title,
                body,
                format,
                tags,
                slug,
                excerpt,
                visibility,
                authorIds == null ? List.of(accountId) : authorIds,
                featureImage,
                canonicalUrl,
                metaTitle,
                metaDescription,
                language,
                translationGroup,
                series,
                customFields);
    }

    boolean publishes() {
        return "published".equals(status);
    }
}
