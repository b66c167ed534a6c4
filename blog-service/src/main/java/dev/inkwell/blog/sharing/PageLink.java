package dev.inkwell.blog.sharing;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A {@code link} element of a page's head. */
@Schema(name = "PageLink")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PageLink(
        String rel,
        String href,
        @Nullable String type,
        @Nullable String title) {

    /** What leads on is of this service, and so of nothing but ASCII; a title is not. */
    boolean fitsIntoHeader() {
        return type != null;
    }

    /** RFC 8288. */
    String header() {
        return "<%s>; rel=\"%s\"; type=\"%s\"".formatted(href, rel, type);
    }
}
