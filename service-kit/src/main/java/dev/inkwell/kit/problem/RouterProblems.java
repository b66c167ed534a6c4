package dev.inkwell.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.UncheckedIOException;
import java.util.List;

/** The same problem details for what fails before any resource is found: no route, a body over the limit, a bad address. */
@ApplicationScoped
class RouterProblems {

    private final ObjectMapper mapper;

    RouterProblems(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    void register(@Observes Router router) {
        for (int status : new int[] {400, 401, 403, 404, 405, 406, 413, 414, 415, 431}) {
            router.errorHandler(status, request -> answer(request, StatusErrors.of(status)));
        }
    }

    void answer(RoutingContext request, ErrorCode error) {
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
