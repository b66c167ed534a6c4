package dev.inkwell.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.UncheckedIOException;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The same problem details for what fails before any resource is found: no route, a body over the limit, a bad path. */
@ApplicationScoped
class RouterProblems {

    /** After the security headers, before the framework refuses a large body with an empty answer. */
    private static final int BEFORE_THE_FRAMEWORK = 900;

    private static final long LINGER_MILLIS = 1_000;

    private final ObjectMapper mapper;
    private final long maxBodySize;

    RouterProblems(
            ObjectMapper mapper, @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize maxBodySize) {
        this.mapper = mapper;
        this.maxBodySize = maxBodySize.asLongValue();
    }

    void register(@Observes Filters filters) {
        filters.register(this::refuseLargeBody, BEFORE_THE_FRAMEWORK);
    }

    /** A body without a declared length is counted while it is read, by the framework. */
    private void refuseLargeBody(RoutingContext request) {
        String length = request.request().getHeader("Content-Length");
        if (length != null && length.matches("[0-9]{1,18}") && Long.parseLong(length) > maxBodySize) {
            request.response().putHeader("Connection", "close");
            // Clients that are still sending read the answer only if what they send is taken off the wire for a moment.
            request.request().handler(ignored -> {}).resume();
            request.vertx().setTimer(LINGER_MILLIS, timer -> request.request()
                    .connection()
                    .close());
            answer(request, CommonError.TOO_LARGE);
        } else {
            request.next();
        }
    }

    void register(@Observes Router router) {
        for (int status : new int[] {400, 401, 403, 404, 405, 406, 413, 414, 415, 431}) {
            router.errorHandler(status, request -> answer(request, StatusErrors.of(status)));
        }
    }

    private void answer(RoutingContext request, ErrorCode error) {
        if (request.response().ended() || request.response().headWritten()) {
            return;
        }
        Problem problem = Problem.of(
                error, null, List.of(), ProblemResponses.instance(request), ProblemResponses.traceId(request));
        if (error.category() == Category.UNAUTHENTICATED) {
            request.response().putHeader("WWW-Authenticate", ProblemResponses.challenge(request));
        }
        request.response()
                .setStatusCode(problem.status())
                .putHeader("Content-Type", Problem.MEDIA_TYPE)
                .putHeader("Cache-Control", "no-store")
                .end(Buffer.buffer(json(problem)));
    }

    private byte[] json(Problem problem) {
        try {
            return mapper.writeValueAsBytes(problem);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
