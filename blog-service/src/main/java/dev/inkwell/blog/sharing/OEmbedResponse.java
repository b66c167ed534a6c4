package dev.inkwell.blog.sharing;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.inkwell.blog.syndication.Site;
import dev.inkwell.blog.syndication.XmlDocument;
import java.io.ByteArrayOutputStream;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A post as oEmbed 1.0 tells of it (oembed.com, section 2.3): a link with what it leads to. It has no picture, as the size of one
 * would have to be told.
 *
 * @param authorUrl none where there are several authors
 * @param cacheAge in seconds
 */
@Schema(name = "OEmbed")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OEmbedResponse(
        String version,
        String type,
        String title,
        @JsonProperty("author_name") String authorName,
        @JsonProperty("author_url") @Nullable String authorUrl,
        @JsonProperty("provider_name") String providerName,
        @JsonProperty("provider_url") String providerUrl,
        @JsonProperty("cache_age") int cacheAge) {

    private static final int CACHE_AGE = 600;

    static OEmbedResponse of(SharedPost post, Site site) {
        String names =
                post.authors().stream().map(SharedPost.SharedAuthor::name).collect(Collectors.joining(", "));
        String page =
                post.authors().size() == 1 ? post.authors().getFirst().page().orElse(null) : null;
        return new OEmbedResponse("1.0", "link", post.title(), names, page, site.title(), site.home(), CACHE_AGE);
    }

    byte[] xml() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        XmlDocument xml = new XmlDocument(bytes);
        xml.open("oembed").element("version", version).element("type", type).element("title", title);
        xml.element("author_name", authorName);
        if (authorUrl != null) {
            xml.element("author_url", authorUrl);
        }
        xml.element("provider_name", providerName)
                .element("provider_url", providerUrl)
                .element("cache_age", Integer.toString(cacheAge))
                .end();
        return bytes.toByteArray();
    }
}
