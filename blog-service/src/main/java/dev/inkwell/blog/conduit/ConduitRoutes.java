package dev.inkwell.blog.conduit;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.HttpHeaders;

/** Which addresses are this API's. Where it is off there is nothing at them; where it is on, its scheme stands for the usual one. */
@ApplicationScoped
class ConduitRoutes {

    private static final int BEFORE_TOKENS_ARE_LOOKED_AT = 700;
    private static final String SCHEME = "Token ";

    private final ConduitConfig config;

    ConduitRoutes(ConduitConfig config) {
        this.config = config;
    }

    void register(@Observes Filters filters) {
        filters.register(this::handle, BEFORE_TOKENS_ARE_LOOKED_AT);
    }

    static boolean isOne(String path) {
        return path.startsWith("/api/") && !path.startsWith("/api/v1/");
    }

    private void handle(RoutingContext request) {
        if (!isOne(request.normalizedPath())) {
            request.next();
        } else if (config.enabled()) {
            translateScheme(request.request().headers());
            request.next();
        } else {
            request.fail(404);
        }
    }

    private static void translateScheme(MultiMap headers) {
        String authorization = headers.get(HttpHeaders.AUTHORIZATION);
        if (authorization != null && authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            headers.set(
                    HttpHeaders.AUTHORIZATION,
                    "Bearer " + authorization.substring(SCHEME.length()).strip());
        }
    }
}
