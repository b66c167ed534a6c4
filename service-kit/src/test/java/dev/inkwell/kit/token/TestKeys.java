package dev.inkwell.kit.token;

import dev.inkwell.kit.problem.CommonError;
import dev.inkwell.kit.problem.DomainException;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.security.PublicKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

/** What a service brings: one key, and the time at which {@link Forge}'s tokens are good. */
@Singleton
class TestKeys implements VerificationKeys {

    static final String UNREACHABLE = "unreachable-key";

    @Override
    public Optional<PublicKey> find(String kid) {
        return switch (kid) {
            case "the-key" -> Optional.of(Forge.PAIR.getPublic());
            case UNREACHABLE -> throw new DomainException(CommonError.UNAVAILABLE).retryAfter(Duration.ofSeconds(5));
            default -> Optional.empty();
        };
    }

    @Produces
    @Singleton
    Clock clock() {
        return Clock.fixed(Instant.ofEpochSecond(Forge.NOW), ZoneOffset.UTC);
    }
}
