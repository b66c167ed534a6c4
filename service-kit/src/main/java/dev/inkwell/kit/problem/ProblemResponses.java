package dev.inkwell.kit.problem;

import io.opentelemetry.api.trace.Span;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** Makes the answer for an error of the request that is under way. */
@ApplicationScoped
public class ProblemResponses {

    private static final String TRACE_ID = "inkwell.traceId";

    private final RoutingContext request;

    ProblemResponses(RoutingContext request) {
        this.request = request;
    }

    Response of(ErrorCode error) {
        return of(error, null, List.of(), Optional.empty());
    }

    Response of(ErrorCode error, @Nullable String detail, List<FieldError> errors, Optional<Duration> retryAfter) {
        Response.ResponseBuilder response = Response.status(error.category().status())
                .type(Problem.MEDIA_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(Problem.of(error, detail, errors, instance(request), traceId(request)));
        if (error.category() == Category.UNAUTHENTICATED) {
            response.header(HttpHeaders.WWW_AUTHENTICATE, challenge(request));
        }
        retryAfter.ifPresent(wait -> response.header(
                HttpHeaders.RETRY_AFTER, Math.max(1, wait.plusMillis(999).toSeconds())));
        return response.build();
    }

    static String instance(RoutingContext request) {
        return request.request().path();
    }

    /** RFC 6750, section 3: without a token just the scheme, with a bad one the reason. */
    static String challenge(RoutingContext request) {
        boolean tokenSent = request.request().headers().contains(HttpHeaders.AUTHORIZATION);
        return tokenSent ? "Bearer error=\"invalid_token\"" : "Bearer";
    }

    /** The trace's id where tracing is on, else one made for this request alone: 32 hexadecimal digits (W3C Trace Context). */
    public static String traceId(RoutingContext request) {
        var span = Span.current().getSpanContext();
        if (span.isValid()) {
            return span.getTraceId();
        }
        String known = request.get(TRACE_ID);
        if (known != null) {
            return known;
        }
        byte[] bytes = new byte[16];
        ThreadLocalRandom.current().nextBytes(bytes);
        String made = HexFormat.of().formatHex(bytes);
        request.put(TRACE_ID, made);
        return made;
    }

    /** The client is still sending: it is answered, and hung up on. */
    Response tooLarge() {
        BodyLimit.hangUpSoon(request);
        return of(CommonError.TOO_LARGE);
    }

    /** As routes are matched against it. */
    String path() {
        return request.normalizedPath();
    }

    String traceId() {
        return traceId(request);
    }
}
