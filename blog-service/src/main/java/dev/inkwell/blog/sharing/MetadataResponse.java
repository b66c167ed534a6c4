package dev.inkwell.blog.sharing;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.inkwell.kit.conditional.Versioned;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What the head of a post's page says of it. All texts are plain: whoever writes them into HTML escapes them.
 *
 * @param title of the page
 * @param openGraph {@code <meta property=...>}
 * @param twitter {@code <meta name=...>}
 * @param links {@code <link rel=...>}
 * @param jsonLd for {@code <script type="application/ld+json">}, with each {@code <} written as its escape (backslash u003c)
 */
@Schema(name = "PostMetadata")
@JsonInclude(JsonInclude.Include.ALWAYS)
public record MetadataResponse(
        String title,
        String description,
        String canonicalUrl,
        @Nullable String language,
        List<MetaTag> openGraph,
        List<MetaTag> twitter,
        List<PageLink> links,
        Map<String, Object> jsonLd,
        @JsonIgnore long version)
        implements Versioned {

    @Override
    public long entityVersion() {
        return version;
    }

    /** Authors and the site's settings stand in it too. */
    @Override
    public String entityVariant() {
        return Integer.toHexString(Objects.hash(openGraph, twitter, links, jsonLd));
    }
}
