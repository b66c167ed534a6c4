package dev.inkwell.kit.http;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * {@code inkwell.browser.origins}: the sites, besides the service's own, whose pages may use it with a user's cookies and read
 * its answers, each as {@code https://app.example.com}.
 */
@Singleton
public class BrowserOrigins {

    private static final Pattern ORIGIN =
            Pattern.compile("https?://[a-z0-9.-]+(:[0-9]{1,5})?|https?://\\[[0-9a-f:]+](:[0-9]{1,5})?");

    private final Set<String> origins;

    BrowserOrigins(@ConfigProperty(name = "inkwell.browser.origins") Optional<List<String>> origins) {
        this.origins = Set.copyOf(origins.orElse(List.of()));
        this.origins.stream()
                .filter(origin -> !ORIGIN.matcher(origin).matches())
                .findFirst()
                .ifPresent(wrong -> {
                    throw new IllegalArgumentException(
                            "INKWELL_BROWSER_ORIGINS holds \"" + wrong
                                    + "\", which is no origin: scheme, host and port alone, in lower case, such as https://app.example.com");
                });
    }

    /** @param origin the header of that name (RFC 6454, section 7) */
    public boolean contains(@Nullable String origin) {
        return origin != null && origins.contains(origin);
    }

    boolean isEmpty() {
        return origins.isEmpty();
    }
}
