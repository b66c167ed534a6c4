package dev.inkwell.blog.conduit;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A refusal in the words of this API, where no other feature has one to say. */
public final class Refusal extends RuntimeException {

    private final int status;
    private final transient Map<String, List<String>> errors;
    private final @Nullable Duration retryAfter;

    public Refusal(int status, Map<String, List<String>> errors, @Nullable Duration retryAfter) {
        // No stack trace: a refusal is an ordinary answer.
        super("status " + status, null, false, false);
        this.status = status;
        this.errors = errors;
        this.retryAfter = retryAfter;
    }

    public static Refusal of(int status, String field, String reason) {
        return new Refusal(status, Map.of(field, List.of(reason)), null);
    }

    public int status() {
        return status;
    }

    ErrorsResponse response() {
        return new ErrorsResponse(errors);
    }

    Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
