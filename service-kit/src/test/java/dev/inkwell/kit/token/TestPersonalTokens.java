package dev.inkwell.kit.token;

import dev.inkwell.kit.problem.CommonError;
import dev.inkwell.kit.problem.DomainException;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What a service brings of personal tokens: a good one, one that has expired, and one that it can't ask about. */
@Singleton
class TestPersonalTokens implements PersonalTokens {

    static final String GOOD = PersonalToken.make(new SecureRandom());
    static final String EXPIRED = PersonalToken.make(new SecureRandom());
    static final String UNREACHABLE = PersonalToken.make(new SecureRandom());

    @Override
    public Optional<PersonalTokenClaims> find(String token) {
        if (!PersonalToken.isWellFormed(token)) {
            throw new IllegalStateException("It should not have been asked for");
        }
        if (token.equals(UNREACHABLE)) {
            throw new DomainException(CommonError.UNAVAILABLE).retryAfter(Duration.ofSeconds(5));
        }
        return token.equals(GOOD) || token.equals(EXPIRED)
                ? Optional.of(claims(Forge.NOW + (token.equals(GOOD) ? 1 : 0)))
                : Optional.empty();
    }

    private static PersonalTokenClaims claims(long expiresAt) {
        return new PersonalTokenClaims(
                "token-id",
                "account-id",
                "ada",
                List.of("author"),
                List.of("post:write"),
                3,
                7,
                Instant.ofEpochSecond(Forge.NOW - 1_000_000),
                Instant.ofEpochSecond(expiresAt));
    }
}
