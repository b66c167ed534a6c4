package dev.inkwell.kit.problem;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A refusal that a feature means to give. It is mapped once, by {@link ProblemMappers}; it never carries an internal cause outside. */
public final class DomainException extends RuntimeException {

    private final transient ErrorCode error;
    private final @Nullable String detail;
    private final transient List<FieldError> errors = new ArrayList<>();
    private @Nullable Duration retryAfter;
    private int quota = 1;
    private transient @Nullable Current current;

    public DomainException(ErrorCode error) {
        this(error, null);
    }

    /** @param detail what happened this time, for people; holds no secret and no personal data */
    public DomainException(ErrorCode error, @Nullable String detail) {
        // No stack trace: a refusal is an ordinary answer, and filling one costs more than giving it.
        super(error.code(), null, false, false);
        this.error = error;
        this.detail = detail;
    }

    public DomainException withError(String pointer, String code, String text) {
        return withError(FieldError.body(pointer, code, text));
    }

    public DomainException withError(FieldError fieldError) {
        errors.add(fieldError);
        return this;
    }

    public DomainException withErrors(List<FieldError> more) {
        errors.addAll(more);
        return this;
    }

    /** Sends Retry-After, in whole seconds (RFC 9110, section 10.2.3). */
    public DomainException retryAfter(Duration duration) {
        this.retryAfter = duration;
        return this;
    }

    /**
     * For refusals of {@link Category#THROTTLED}: sends Retry-After and the RateLimit headers.
     *
     * @param requests how many may be made before one has to wait
     * @param wait until the next may be made
     */
    public DomainException rateLimit(int requests, Duration wait) {
        this.quota = requests;
        this.retryAfter = wait;
        return this;
    }

    /**
     * For refusals of {@link Category#PRECONDITION_FAILED}: sends the ETag that would have been right, and what has changed.
     *
     * @param differences JSON pointers to the members that differ from what was read
     */
    public DomainException current(String entityTag, List<String> differences) {
        this.current = new Current(entityTag, differences);
        return this;
    }

    record Current(String entityTag, List<String> differences) {}

    Optional<Current> current() {
        return Optional.ofNullable(current);
    }

    public ErrorCode error() {
        return error;
    }

    public Optional<String> detail() {
        return Optional.ofNullable(detail);
    }

    public List<FieldError> errors() {
        return List.copyOf(errors);
    }

    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }

    int quota() {
        return quota;
    }
}
