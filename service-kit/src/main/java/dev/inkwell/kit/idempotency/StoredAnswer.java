package dev.inkwell.kit.idempotency;

import dev.inkwell.kit.problem.CommonError;
import dev.inkwell.kit.problem.DomainException;
import org.jspecify.annotations.Nullable;

/**
 * The first answer to a creation, stored in the same transaction as what was created: there is never one without the other.
 *
 * @param fingerprint of the request ({@link RequestFingerprint})
 * @param status of the answer, such as 201
 * @param location the Location header, if any
 * @param entityTag the ETag header, quotes and all, if any
 * @param body JSON
 */
public record StoredAnswer(
        String fingerprint,
        int status,
        @Nullable String location,
        @Nullable String entityTag,
        String body) {

    /** @throws DomainException {@code idempotency-key-reused} (422) when the key came with another request before */
    public StoredAnswer requireSame(String otherFingerprint) {
        if (!fingerprint.equals(otherFingerprint)) {
            throw new DomainException(CommonError.IDEMPOTENCY_KEY_REUSED, "Use a new key for another request.");
        }
        return this;
    }
}
