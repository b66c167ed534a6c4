package dev.inkwell.blog.content;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.owasp.html.AttributePolicy;

/**
 * Lets URLs pass that are relative, http, https, or, for links, mailto. A scheme is read as a browser reads it (URL Standard, 4.4): leading controls and
 * spaces, and tabs and line ends anywhere, do not hide it.
 */
record SafeUrl(boolean link) implements AttributePolicy {
    private static final Pattern IGNORED_BY_BROWSERS =
            Pattern.compile("\\A[\\x00-\\x20]++|(?<![\\x00-\\x20])[\\x00-\\x20]++\\z|[\\t\\n\\r]");
    private static final Pattern BEFORE_COLON = Pattern.compile("^([^/?#\\\\:]*):");

    @Override
    public @Nullable String apply(String element, String attribute, String value) {
        String url = IGNORED_BY_BROWSERS.matcher(value).replaceAll("");
        Matcher scheme = BEFORE_COLON.matcher(url);
        if (!scheme.find()) {
            return url;
        }
        return switch (scheme.group(1).toLowerCase(Locale.ROOT)) {
            case "http", "https" -> url;
            case "mailto" -> link ? url : null;
            default -> null;
        };
    }
}
