package dev.inkwell.kit.token;

import dev.inkwell.kit.problem.DomainException;
import java.util.Optional;

/** Where a service learns what a personal access token allows. Each service has one of its own. */
public interface PersonalTokens {

    /**
     * Finds what a token allows at this moment.
     *
     * @param token that is well-formed, which anybody may have made up
     * @return nothing when it is not to be trusted
     * @throws DomainException {@code unavailable} (503) when it can't be told at present
     */
    Optional<PersonalTokenClaims> find(String token);
}
