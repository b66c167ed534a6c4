package dev.inkwell.kit.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Keeps what is answered to one token from everybody else (RFC 9111, section 5.2.2.7): a browser in which somebody else signs
 * in asks again. Where an answer says more of its own, that counts.
 */
@ApplicationScoped
class PrivateAnswers {

    private static final int ONCE_CORS_IS_HANDLED = 940;
    private static final String AUTHORIZATION = "Authorization";

    void register(@Observes Filters filters) {
        filters.register(PrivateAnswers::add, ONCE_CORS_IS_HANDLED);
    }

    private static void add(RoutingContext request) {
        if (request.request().headers().contains(AUTHORIZATION)) {
            MultiMap headers = request.response().headers();
            headers.set("Cache-Control", "private, no-cache");
            headers.add("Vary", AUTHORIZATION);
        }
        request.next();
    }
}
