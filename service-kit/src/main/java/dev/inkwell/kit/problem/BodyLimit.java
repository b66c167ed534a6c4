package dev.inkwell.kit.problem;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.InputStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.vertx.VertxInputStream;

/** Refuses bodies over the limit, those that say their length and those that are found out while they are read. */
@ApplicationScoped
class BodyLimit {

    /** After the security headers. The framework would refuse with an empty answer. */
    private static final int BEFORE_THE_FRAMEWORK = 900;

    private static final int AFTER_THE_FRAMEWORK = 1;

    private static final long LINGER_MILLIS = 1_000;

    /** What may have arrived before it is read. */
    private static final long AHEAD = 1024 * 1024;

    private final RouterProblems problems;
    private final long limit;

    BodyLimit(RouterProblems problems, @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize limit) {
        this.problems = problems;
        this.limit = limit.asLongValue();
    }

    void register(@Observes Filters filters) {
        filters.register(this::refuseDeclared, BEFORE_THE_FRAMEWORK);
        filters.register(this::countFirst, AFTER_THE_FRAMEWORK);
    }

    private void refuseDeclared(RoutingContext request) {
        String length = request.request().getHeader("Content-Length");
        if (length != null && length.matches("[0-9]{1,18}") && Long.parseLong(length) > limit) {
            hangUpSoon(request);
            problems.answer(request, CommonError.TOO_LARGE);
        } else {
            request.next();
        }
    }

    /** Leaves the framework's count, which has an empty answer too, to what reads a body by itself. */
    private void countFirst(RoutingContext request) {
        request.data().computeIfPresent(VertxInputStream.MAX_REQUEST_SIZE_KEY, (key, framework) -> limit + AHEAD);
        request.next();
    }

    /** The body, which ends with a {@link BodyTooLargeException} at the limit. */
    InputStream bounded(InputStream body) {
        return new BoundedBody(body, limit);
    }

    /** Clients that are still sending read the answer only if what they send is taken off the wire for a moment. */
    static void hangUpSoon(RoutingContext request) {
        HttpServerRequest sent = request.request();
        HttpConnection connection = sent.connection();
        request.response().putHeader("Connection", "close");
        // The lock under which the framework marks the end.
        synchronized (connection) {
            if (!sent.isEnded()) {
                sent.handler(ignored -> {}).resume();
            }
        }
        request.vertx().setTimer(LINGER_MILLIS, timer -> connection.close());
    }
}
