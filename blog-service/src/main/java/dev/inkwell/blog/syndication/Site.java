package dev.inkwell.blog.syndication;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The addresses that are given out, each complete: whoever reads a feed is elsewhere. */
@ApplicationScoped
class Site {

    private final SiteConfig config;

    Site(SiteConfig config) {
        this.config = config;
    }

    String title() {
        return config.title();
    }

    String description() {
        return config.description().orElseGet(config::title);
    }

    Optional<String> language() {
        return config.language();
    }

    String home() {
        return root() + "/";
    }

    String post(String slug) {
        return root() + config.postPath().replace("{slug}", slug);
    }

    String tag(String name) {
        return root() + config.tagPath().replace("{tag}", encoded(name));
    }

    String author(String username) {
        return root() + config.authorPath().replace("{username}", encoded(username));
    }

    /** An address of this service. */
    String service(String path) {
        return stripped(config.apiUrl().orElseGet(config::url).toString()) + path;
    }

    String root() {
        return stripped(config.url().toString());
    }

    static String encoded(String segment) {
        return URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String stripped(String address) {
        return address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    }
}
