package dev.inkwell.blog.syndication;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** {@code inkwell.site.*}: the site on which people read what this service has, as feeds and the sitemap name it. */
@ConfigMapping(prefix = "inkwell.site")
interface SiteConfig {

    /** Where the site is. */
    @WithDefault("http://localhost:8080")
    URI url();

    /** Where this service is reached from outside, which is where feeds and the sitemap are; the site's address unless told. */
    Optional<URI> apiUrl();

    @WithDefault("Inkwell")
    String title();

    Optional<String> description();

    /** BCP 47, of the posts that do not say their own. */
    Optional<String> language();

    /** The page of a post, beneath the site's address; likewise of a tag and of an author. */
    @WithDefault("/posts/{slug}")
    String postPath();

    @WithDefault("/tags/{tag}")
    String tagPath();

    @WithDefault("/authors/{username}")
    String authorPath();

    /** How many posts a feed has. */
    @WithDefault("20")
    @Min(1)
    @Max(100)
    int feedItems();

    /** So many posts are on a page of the sitemap, which may have 50,000. */
    @WithDefault("45000")
    @Min(1)
    @Max(49_999)
    int sitemapPage();

    /** How long a replica remembers where the pages of the sitemap begin. */
    @WithDefault("10m")
    Duration sitemapInterval();
}
