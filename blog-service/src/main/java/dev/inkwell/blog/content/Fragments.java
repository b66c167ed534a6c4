package dev.inkwell.blog.content;

import java.util.regex.Pattern;
import org.owasp.html.AttributePolicy;

/**
 * Prefixes ids, and links within the document alike, so that an author's {@code id="location"} never shadows a property of the page's {@code document}
 * or {@code window} (DOM clobbering). The prefix is GitHub's.
 */
final class Fragments {
    static final String PREFIX = "user-content-";

    private static final Pattern ID = Pattern.compile("[\\p{L}\\p{M}\\p{N}_.:-]{1,200}");

    static final AttributePolicy PREFIXED_ID =
            (element, attribute, value) -> ID.matcher(value).matches() ? prefixed(value) : null;

    static final AttributePolicy PREFIXED_LINK = (element, attribute, value) ->
            value.length() > 1 && value.startsWith("#") ? "#" + prefixed(value.substring(1)) : value;

    private Fragments() {}

    private static String prefixed(String id) {
        return id.startsWith(PREFIX) ? id : PREFIX + id;
    }
}
