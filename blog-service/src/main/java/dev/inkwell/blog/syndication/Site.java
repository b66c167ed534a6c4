package dev.inkwell.blog.syndication;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/** The addresses that are given out, each complete: whoever reads a feed is elsewhere. */
@ApplicationScoped
public class Site {

    private static final String SLUG = "{slug}";
    private static final Pattern SCHEME = Pattern.compile("^https?://", Pattern.CASE_INSENSITIVE);
    private static final Pattern END_OF_PAGE = Pattern.compile("/?([?#].*)?$", Pattern.DOTALL);

    private final SiteConfig config;

    Site(SiteConfig config) {
        this.config = config;
    }

    public String title() {
        return config.title();
    }

    public String description() {
        return config.description().orElseGet(config::title);
    }

    public Optional<String> language() {
        return config.language();
    }

    public String home() {
        return root() + "/";
    }

    public String post(String slug) {
        return root() + config.postPath().replace(SLUG, slug);
    }

    public String tag(String name) {
        return root() + config.tagPath().replace("{tag}", encoded(name));
    }

    /** The slug of the post whose page this is; none where it is another page, or of another site. */
    public Optional<String> slugOfPage(String address) {
        String template = post(SLUG);
        String page = withoutScheme(END_OF_PAGE.matcher(address).replaceFirst(""));
        String before = withoutScheme(template.substring(0, Math.max(0, template.indexOf(SLUG))));
        String after = stripped(template.substring(template.indexOf(SLUG) + SLUG.length()));
        boolean ofThisSite = page.length() > before.length() + after.length()
                && page.regionMatches(true, 0, before, 0, before.length())
                && page.endsWith(after);
        return ofThisSite
                ? Optional.of(page.substring(before.length(), page.length() - after.length()))
                : Optional.empty();
    }

    private static String withoutScheme(String address) {
        return SCHEME.matcher(address).replaceFirst("");
    }

    public String author(String username) {
        return root() + config.authorPath().replace("{username}", encoded(username));
    }

    /** An address of this service. */
    public String service(String path) {
        return stripped(config.apiUrl().orElseGet(config::url).toString()) + path;
    }

    public String root() {
        return stripped(config.url().toString());
    }

    public static String encoded(String segment) {
        return URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String stripped(String address) {
        return address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    }
}
