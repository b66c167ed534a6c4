package dev.inkwell.kit.token;

import dev.inkwell.kit.problem.DomainException;
import java.security.PublicKey;
import java.util.Optional;

/** Where a service has the public keys of access tokens from. Each service has one of its own. */
public interface VerificationKeys {

    /**
     * Finds a key, on the curve P-256, by its id and nothing else.
     *
     * @param kid of a token, which anybody may have made up: letters, digits, {@code -} and {@code _}, at most 100
     * @return nothing when a token of this key is not to be trusted
     * @throws DomainException {@code unavailable} (503) when it can't be told at present
     */
    Optional<PublicKey> find(String kid);
}
