package dev.inkwell.auth.onetime;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.inkwell.auth.secret.Sha256;
import dev.inkwell.kit.problem.DomainException;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Tokens that are sent by mail: 256 random bits in base64url, good once, for one purpose, for a while. Only a hash is stored,
 * and it covers the purpose.
 */
@ApplicationScoped
public class OneTimeTokens {

    private static final int BYTES = 32;
    private static final int LONGEST = 200;

    private final OneTimeTokenRepository tokens;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    OneTimeTokens(OneTimeTokenRepository tokens, Clock clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    /** Makes a token for an account; those that it had for the same purpose end. */
    @Transactional(TxType.MANDATORY)
    public String issue(Purpose purpose, UUID accountId, String data, Duration life) {
        tokens.withdraw(purpose, accountId);
        return store(UuidCreator.getTimeOrderedEpoch(), purpose, accountId, data, life);
    }

    /** Makes a token that belongs to no account yet, under an id by which it can be withdrawn. */
    @Transactional(TxType.MANDATORY)
    public String issueFor(UUID id, Purpose purpose, String data, Duration life) {
        return store(id, purpose, null, data, life);
    }

    /** Spends a token: of any number of requests with it, one alone gets what it stands for. */
    @Transactional(TxType.MANDATORY)
    public Optional<OneTimeToken> redeem(Purpose purpose, String text) {
        return text.length() > LONGEST ? Optional.empty() : tokens.take(hash(purpose, text), clock.instant());
    }

    /** What a token stands for; it stays good. */
    @Transactional
    public Optional<OneTimeToken> find(Purpose purpose, String text) {
        return text.length() > LONGEST ? Optional.empty() : tokens.find(hash(purpose, text), clock.instant());
    }

    /** How a token is refused that stands for nothing (any more). */
    public static DomainException refusal() {
        return new DomainException(OneTimeTokenError.INVALID_TOKEN)
                .withError("/token", "not-valid", "Ask for a new one.");
    }

    /** Ends the tokens that an account has for a purpose. */
    @Transactional(TxType.MANDATORY)
    public void withdraw(Purpose purpose, UUID accountId) {
        tokens.withdraw(purpose, accountId);
    }

    /** @return whether it was still there */
    @Transactional(TxType.MANDATORY)
    public boolean withdrawById(UUID id) {
        return tokens.withdrawById(id);
    }

    @Scheduled(identity = "one-time-token-expiry", every = "10m", delayed = "1m")
    @Transactional
    void forgetExpired() {
        tokens.forgetExpired(clock.instant());
    }

    private String store(UUID id, Purpose purpose, @Nullable UUID accountId, String data, Duration life) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String text = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        tokens.add(
                id,
                purpose,
                hash(purpose, text),
                accountId,
                data,
                clock.instant().plus(life));
        return text;
    }

    private static byte[] hash(Purpose purpose, String text) {
        return Sha256.of(purpose.text() + ':' + text);
    }
}
