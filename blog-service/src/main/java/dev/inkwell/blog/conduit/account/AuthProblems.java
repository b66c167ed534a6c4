package dev.inkwell.blog.conduit.account;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.inkwell.blog.conduit.ErrorWords;
import dev.inkwell.blog.conduit.Refusal;
import dev.inkwell.kit.problem.CommonError;
import dev.inkwell.kit.problem.DomainException;
import dev.inkwell.kit.problem.FieldError;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Hands on what auth-service refuses; whatever else goes wrong with it is a matter of time. */
@ApplicationScoped
class AuthProblems {

    private static final Logger LOG = Logger.getLogger(AuthProblems.class);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private final AuthCalls calls;
    private final ObjectMapper mapper;

    AuthProblems(AuthCalls calls, ObjectMapper mapper) {
        this.calls = calls;
        this.mapper = mapper;
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Told(
            @Nullable String code,
            @Nullable String title,
            @Nullable List<FieldError> errors) {}

    /** @throws Refusal what auth-service refuses; DomainException {@code unavailable} (503) where it does not answer */
    <T> T handOn(Supplier<T> question) {
        try {
            return calls.make(question);
        } catch (WebApplicationException e) {
            Response answer = e.getResponse();
            if (answer.getStatus() >= 500) {
                throw unavailable(e);
            }
            Told told = told(answer);
            throw new Refusal(
                    answer.getStatus(),
                    ErrorWords.of(told.code(), told.title(), told.errors() == null ? List.of() : told.errors()),
                    retryAfter(answer));
        } catch (Refusal | DomainException e) {
            throw e;
        } catch (RuntimeException e) {
            throw unavailable(e);
        }
    }

    private Told told(Response answer) {
        try {
            Told told = mapper.readValue(answer.readEntity(String.class), Told.class);
            if (told.code() != null && told.title() != null) {
                return told;
            }
        } catch (JsonProcessingException e) {
            LOG.debug("not from auth-service", e);
        }
        // Something between the services has answered.
        throw unavailable(new IllegalStateException());
    }

    private static @Nullable Duration retryAfter(Response answer) {
        String wait = answer.getHeaderString(HttpHeaders.RETRY_AFTER);
        return wait == null || !wait.matches("[0-9]{1,6}") ? null : Duration.ofSeconds(Long.parseLong(wait));
    }

    private static DomainException unavailable(Exception e) {
        LOG.warnf("event=accounts-unavailable cause=%s", e.getClass().getSimpleName());
        return new DomainException(CommonError.UNAVAILABLE).retryAfter(RETRY_AFTER);
    }
}
