package dev.inkwell.blog.page;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Pattern;

/** {@code inkwell.page.*}: the pages for people. */
@ConfigMapping(prefix = "inkwell.page")
interface PageConfig {

    /** Whether the first page tells what runs, and leads to health and to the APIs' documents, where all who see it may see these. */
    @WithDefault("false")
    boolean tools();

    /** Where pictures in posts may come from besides this service, in the words of CSP's img-src, by spaces; a semicolon would end it. */
    @WithDefault("https:")
    @Pattern(regexp = "[A-Za-z0-9.:/*' -]*")
    String imageSources();
}
