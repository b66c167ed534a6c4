package dev.inkwell.kit.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Headers of every answer, the framework's own errors among them (OWASP REST Security Cheat Sheet, "Security headers"). */
@ApplicationScoped
class SecurityHeaders {

    private static final int BEFORE_EVERYTHING = 1000;
    private static final int ONCE_THE_ADDRESS_IS_CHECKED = 800;

    private static final String POLICY = "Content-Security-Policy";

    /** Who may embed it without asking: CORS says who may read it. */
    private static final String EMBEDDING = "Cross-Origin-Resource-Policy";

    /** An API's answers load nothing and are framed by nobody. */
    private static final String API_POLICY =
            "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

    /** Swagger UI brings its own scripts and styles, some of them inline. */
    private static final String TOOLS_POLICY =
            "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
                    + " connect-src 'self'; frame-ancestors 'none'; base-uri 'none'";

    void register(@Observes Filters filters) {
        filters.register(SecurityHeaders::add, BEFORE_EVERYTHING);
        filters.register(SecurityHeaders::openToTools, ONCE_THE_ADDRESS_IS_CHECKED);
    }

    private static void add(RoutingContext request) {
        MultiMap headers = request.response().headers();
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("X-Frame-Options", "DENY");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        request.addHeadersEndHandler(end -> closeUnlessOpen(headers));
        request.next();
    }

    /** When the headers are complete: browsers keep to every policy that there is, so a page's own must be the only one. */
    private static void closeUnlessOpen(MultiMap headers) {
        if (!headers.contains(POLICY)) {
            headers.set(POLICY, API_POLICY);
        }
        if (!headers.contains(EMBEDDING)) {
            headers.set(EMBEDDING, "same-origin");
        }
    }

    private static void openToTools(RoutingContext request) {
        if (request.normalizedPath().startsWith("/q/swagger-ui")) {
            request.response().putHeader(POLICY, TOOLS_POLICY);
        }
        request.next();
    }
}
