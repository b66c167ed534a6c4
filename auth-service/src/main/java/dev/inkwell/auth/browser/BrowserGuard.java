package dev.inkwell.auth.browser;

import dev.inkwell.kit.http.BrowserOrigins;
import dev.inkwell.kit.problem.DomainException;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;

/**
 * Keeps the pages of other sites from using a user's cookies (OWASP Cross-Site Request Forgery Prevention Cheat Sheet). A form
 * can't send the custom header and a script of another origin may not, and the browser says where the page came from.
 */
@Singleton
public class BrowserGuard {

    public static final String HEADER = "X-Inkwell-Browser";

    private final BrowserOrigins origins;

    BrowserGuard(BrowserOrigins origins) {
        this.origins = origins;
    }

    /** @throws DomainException {@code cross-site-request} (403) */
    public void require(HttpHeaders headers) {
        if (headers.getHeaderString(HEADER) == null) {
            throw refused("Send the header " + HEADER + ": 1.");
        }
        boolean sameOrigin = "same-origin".equals(headers.getHeaderString("Sec-Fetch-Site"));
        if (!sameOrigin && !origins.contains(headers.getHeaderString("Origin"))) {
            throw refused("The page is neither of the service's own origin nor of one in INKWELL_BROWSER_ORIGINS.");
        }
    }

    private static DomainException refused(String detail) {
        return new DomainException(BrowserError.CROSS_SITE_REQUEST, detail);
    }
}
