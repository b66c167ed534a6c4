package dev.inkwell.blog.syndication;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Completes the addresses in a post's HTML, as a reader elsewhere has nothing to complete them by. The HTML is what the
 * sanitiser wrote, where attributes are in double quotes, and text has none.
 */
public record CompleteAddresses(String root, String page) {

    private static final Pattern ATTRIBUTE = Pattern.compile(" (href|src)=\"([^\"]*)\"");
    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.*", Pattern.DOTALL);

    String in(String html) {
        return ATTRIBUTE
                .matcher(html)
                .replaceAll(
                        found -> Matcher.quoteReplacement(" " + found.group(1) + "=\"" + of(found.group(2)) + "\""));
    }

    public String of(String address) {
        if (SCHEME.matcher(address).matches()) {
            return address;
        }
        if (address.startsWith("//")) {
            return root.substring(0, root.indexOf(':') + 1) + address;
        }
        if (address.startsWith("/")) {
            return root + address;
        }
        boolean ofThisPage = address.isEmpty() || address.startsWith("#") || address.startsWith("?");
        return ofThisPage ? page + address : page.substring(0, page.lastIndexOf('/') + 1) + address;
    }
}
