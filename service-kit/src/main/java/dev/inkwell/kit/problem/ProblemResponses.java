package dev.inkwell.kit.problem;

import io.opentelemetry.api.trace.Span;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
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
        return of(error, null, List.of());
    }

    Response of(ErrorCode error, @Nullable String detail, List<FieldError> errors) {
        return begin(error, detail, errors).build();
    }

    Response of(DomainException e) {
        Response.ResponseBuilder response = begin(e.error(), e.detail().orElse(null), e.errors());
        if (e.error().category() == Category.THROTTLED) {
            addRateLimit(response, e);
        } else {
            e.retryAfter().ifPresent(wait -> response.header(HttpHeaders.RETRY_AFTER, seconds(wait)));
        }
        e.current().ifPresent(current -> response.header(HttpHeaders.ETAG, current.entityTag())
                .entity(problem(e.error(), e.detail().orElse(null), e.errors())
                        .withCurrent(current.entityTag(), current.differences())));
        return response.build();
    }

    private Problem problem(ErrorCode error, @Nullable String detail, List<FieldError> errors) {
        return Problem.of(error, detail, errors, instance(request), traceId(request));
    }

    private Response.ResponseBuilder begin(ErrorCode error, @Nullable String detail, List<FieldError> errors) {
        Response.ResponseBuilder response = Response.status(error.category().status())
                .type(Problem.MEDIA_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(problem(error, detail, errors));
        if (error.category() == Category.UNAUTHENTICATED) {
            response.header(HttpHeaders.WWW_AUTHENTICATE, challenge(request));
        }
        return response;
    }

    /** Of draft-ietf-httpapi-ratelimit-headers the three fields of its versions up to 06, as these are what clients read. */
    private static void addRateLimit(Response.ResponseBuilder response, DomainException e) {
        long wait = seconds(e.retryAfter().orElse(Duration.ZERO));
        response.header(HttpHeaders.RETRY_AFTER, wait)
                .header("RateLimit-Limit", e.quota())
                .header("RateLimit-Remaining", 0)
                .header("RateLimit-Reset", wait);
    }

    private static long seconds(Duration wait) {
        return Math.max(1, wait.plusMillis(999).toSeconds());
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
