package dev.inkwell.kit.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Keeps what is answered to one token from everybody else (RFC 9111, section 5.2.2.7): a browser in which somebody else signs
 * in asks again. What nobody has said anything of is asked for again each time, too: else a cache would guess for how long
 * it may keep it (section 4.2.2). Where an answer says more of its own, that counts.
 */
@ApplicationScoped
class PrivateAnswers {

    private static final int ONCE_CORS_IS_HANDLED = 940;
    private static final String AUTHORIZATION = "Authorization";
    private static final String CACHE_CONTROL = "Cache-Control";

    void register(@Observes Filters filters) {
        filters.register(PrivateAnswers::add, ONCE_CORS_IS_HANDLED);
    }

    private static void add(RoutingContext request) {
        boolean isPrivate = request.request().headers().contains(AUTHORIZATION);
        if (isPrivate) {
            VaryHeader.by(request, AUTHORIZATION);
        }
        request.addHeadersEndHandler(end -> say(request.response().headers(), isPrivate));
        request.next();
    }

    /** When the headers are complete: beside one that was there before, an error's own would be a second one. */
    private static void say(MultiMap headers, boolean isPrivate) {
        if (!headers.contains(CACHE_CONTROL)) {
            headers.set(CACHE_CONTROL, isPrivate ? "private, no-cache" : "no-cache");
        }
    }
}
