package dev.inkwell.kit.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Lets the pages of allowed origins use the service (CORS, https://fetch.spec.whatwg.org/#http-cors-protocol). To others it
 * says nothing, so browsers keep the answers from them. The framework's own filter would refuse them, and with an empty
 * body, those of the service's own pages behind a proxy included.
 */
@ApplicationScoped
class CrossOriginRequests {

    private static final int BEFORE_ANY_ANSWER = 950;
    private static final String ORIGIN = "Origin";
    private static final String WANTED_METHOD = "Access-Control-Request-Method";

    private final BrowserOrigins origins;

    CrossOriginRequests(BrowserOrigins origins) {
        this.origins = origins;
    }

    void register(@Observes Filters filters) {
        if (!origins.isEmpty()) {
            filters.register(this::handle, BEFORE_ANY_ANSWER);
        }
    }

    private void handle(RoutingContext context) {
        HttpServerRequest request = context.request();
        MultiMap headers = context.response().headers();
        VaryHeader.by(context, ORIGIN);
        String origin = request.getHeader(ORIGIN);
        if (!origins.contains(origin)) {
            context.next();
            return;
        }
        headers.set("Access-Control-Allow-Origin", origin);
        headers.set("Access-Control-Allow-Credentials", "true");
        if (request.method() == HttpMethod.OPTIONS && request.headers().contains(WANTED_METHOD)) {
            headers.set("Access-Control-Allow-Methods", "GET, HEAD, POST, PUT, PATCH, DELETE");
            headers.set(
                    "Access-Control-Allow-Headers",
                    "Authorization, Content-Type, If-Match, If-None-Match, If-Modified-Since, Idempotency-Key, Last-Event-ID,"
                            + " X-Inkwell-Browser");
            headers.set("Access-Control-Max-Age", "7200");
            context.response().setStatusCode(204).end();
            return;
        }
        headers.set(
                "Access-Control-Expose-Headers",
                "Content-Disposition, ETag, Link, Location, Retry-After, RateLimit-Limit, RateLimit-Remaining, RateLimit-Reset,"
                        + " WWW-Authenticate");
        context.next();
    }
}
