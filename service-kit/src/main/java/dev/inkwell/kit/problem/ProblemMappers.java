package dev.inkwell.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.smallrye.mutiny.TimeoutException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.io.CharConversionException;
import java.io.UnsupportedEncodingException;
import java.util.List;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The one place where failures become answers. What a mapper does not know is a fault of ours: logged whole, told as 500. */
@ApplicationScoped
public class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    private final ProblemResponses problems;
    private final AllowedMethods allowedMethods;

    ProblemMappers(ProblemResponses problems, AllowedMethods allowedMethods) {
        this.problems = problems;
        this.allowedMethods = allowedMethods;
    }

    @ServerExceptionMapper
    public Response refused(DomainException e) {
        return problems.of(e);
    }

    @ServerExceptionMapper
    public Response invalid(ConstraintViolationException e) {
        List<FieldError> errors = e.getConstraintViolations().stream()
                .map(Violations::toFieldError)
                .distinct()
                .sorted(Violations.ORDER)
                .toList();
        return problems.of(CommonError.INVALID, null, errors);
    }

    /** Named besides its parent, as the framework has a mapper of its own for just this one. */
    @ServerExceptionMapper
    public Response unreadable(MismatchedInputException e) {
        return refused(JsonErrors.toRefusal(e));
    }

    @ServerExceptionMapper
    public Response unreadable(JsonProcessingException e) {
        return refused(JsonErrors.toRefusal(e));
    }

    /** Bytes that are not UTF-8. */
    @ServerExceptionMapper
    public Response unreadable(CharConversionException e) {
        return problems.of(CommonError.MALFORMED_JSON, "The body is not UTF-8.", List.of());
    }

    @ServerExceptionMapper
    public Response tooLarge(BodyTooLargeException e) {
        return problems.tooLarge();
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    public Response unauthenticated(Exception e) {
        return problems.of(CommonError.UNAUTHENTICATED);
    }

    @ServerExceptionMapper
    public Response forbidden(ForbiddenException e) {
        return problems.of(CommonError.FORBIDDEN);
    }

    @ServerExceptionMapper
    public Response timedOut(TimeoutException e) {
        return problems.of(CommonError.UNAVAILABLE);
    }

    /** What the framework raises: no such route, method, media type; a body that its reader refused. */
    @ServerExceptionMapper
    public Response framework(WebApplicationException e) {
        if (e.getCause() instanceof JsonProcessingException json) {
            return unreadable(json);
        }
        if (e.getCause() instanceof CharConversionException conversion) {
            return unreadable(conversion);
        }
        int status = e.getResponse().getStatus();
        if (status < 400) {
            return e.getResponse();
        }
        if (status >= 500) {
            return unexpected(e);
        }
        Response problem = problems.of(StatusErrors.of(status));
        return e instanceof NotAllowedException
                ? Response.fromResponse(problem)
                        .allow(allowedMethods.of(problems.path()))
                        .build()
                : problem;
    }

    /** A charset that does not exist. */
    @ServerExceptionMapper
    public Response unreadable(UnsupportedEncodingException e) {
        return problems.of(CommonError.UNSUPPORTED_MEDIA_TYPE);
    }

    @ServerExceptionMapper
    public Response unexpected(Throwable e) {
        LOG.errorf(e, "event=unexpected-failure traceId=%s", problems.traceId());
        return problems.of(CommonError.INTERNAL);
    }
}
