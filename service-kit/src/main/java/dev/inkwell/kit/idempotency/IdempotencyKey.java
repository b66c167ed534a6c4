package dev.inkwell.kit.idempotency;

import dev.inkwell.kit.problem.CommonError;
import dev.inkwell.kit.problem.DomainException;
import dev.inkwell.kit.problem.FieldError;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The client's name for one creation (draft-ietf-httpapi-idempotency-key-header): 1 to 255 visible ASCII characters. */
public record IdempotencyKey(String value) {

    public static final String HEADER = "Idempotency-Key";

    /** How long an answer is kept. */
    public static final Duration LIFE = Duration.ofHours(24);

    /** @throws DomainException {@code malformed-idempotency-key} (400) */
    public static Optional<IdempotencyKey> parse(@Nullable String header) {
        if (header == null) {
            return Optional.empty();
        }
        if (!header.matches("[\\x21-\\x7e]{1,255}")) {
            throw new DomainException(CommonError.MALFORMED_IDEMPOTENCY_KEY)
                    .withError(FieldError.header(HEADER, "wrong-format", "1 to 255 visible ASCII characters."));
        }
        return Optional.of(new IdempotencyKey(header));
    }
}
