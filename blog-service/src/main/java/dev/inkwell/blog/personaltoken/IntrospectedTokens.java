package dev.inkwell.blog.personaltoken;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import dev.inkwell.blog.access.EndedRights;
import dev.inkwell.blog.access.HeldRights;
import dev.inkwell.kit.problem.CommonError;
import dev.inkwell.kit.problem.DomainException;
import dev.inkwell.kit.token.AccessTokenVerifier;
import dev.inkwell.kit.token.PersonalToken;
import dev.inkwell.kit.token.PersonalTokenClaims;
import dev.inkwell.kit.token.PersonalTokens;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.jboss.logging.Logger;

/**
 * What personal tokens allow, asked of auth-service once and remembered for as long as an access token lives; so with
 * auth-service down, those in use go on. A flood of made-up ones asks a bounded number of questions at a time, and does not
 * drive those in use out of the memory, which keeps what is asked for often.
 */
@ApplicationScoped
class IntrospectedTokens implements PersonalTokens {

    private static final Logger LOG = Logger.getLogger(IntrospectedTokens.class);
    private static final int MOST_REMEMBERED = 10_000;

    /** Nobody makes a token twice: one that is worth nothing stays so, unless its owner is suspended and restored. */
    private static final Duration WORTHLESS = Duration.ofSeconds(10);

    private static final int MOST_QUESTIONS = 16;

    /** Requests that wait for an answer hold a thread each; more are refused, not kept. */
    private static final int MOST_WAITING = 64;

    private static final Duration PATIENCE = Duration.ofSeconds(1);

    /** More than a question takes with its own limits, the one for this service's own token among them. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    private final Introspection introspection;
    private final Predicate<HeldRights> isStale;
    private final Clock clock;
    private final AsyncCache<String, Optional<PersonalTokenClaims>> answers;
    private final Semaphore waiting = new Semaphore(MOST_WAITING);
    private final Semaphore questions = new Semaphore(MOST_QUESTIONS);

    @Inject
    IntrospectedTokens(Introspection introspection, EndedRights endedRights, Clock clock) {
        this(introspection, endedRights::makeStale, clock);
    }

    IntrospectedTokens(Introspection introspection, Predicate<HeldRights> isStale, Clock clock) {
        this.introspection = introspection;
        this.isStale = isStale;
        this.clock = clock;
        this.answers = Caffeine.newBuilder()
                .maximumSize(MOST_REMEMBERED)
                .ticker(() -> Duration.between(Instant.EPOCH, clock.instant()).toNanos())
                .expireAfter(Expiry.creating((String hash, Optional<PersonalTokenClaims> answer) ->
                        answer.map(this::life).orElse(WORTHLESS)))
                .buildAsync();
    }

    @Override
    public Optional<PersonalTokenClaims> find(String token) {
        String hash = HexFormat.of().formatHex(PersonalToken.hash(token));
        CompletableFuture<Optional<PersonalTokenClaims>> known = answers.getIfPresent(hash);
        if (known == null || !known.isDone() || known.isCompletedExceptionally()) {
            return wait(token, hash);
        }
        Optional<PersonalTokenClaims> answer = known.join();
        if (answer.filter(this::isStale).isEmpty()) {
            return answer;
        }
        answers.asMap().remove(hash, known);
        return wait(token, hash);
    }

    /** Other rights than the ones that are remembered are no reason to refuse it: it is asked for again. */
    private boolean isStale(PersonalTokenClaims claims) {
        return isStale.test(new HeldRights(
                claims.accountId(),
                claims.accessVersion(),
                claims.tokenId(),
                claims.roles(),
                claims.rightsVersion(),
                null));
    }

    private Optional<PersonalTokenClaims> wait(String token, String hash) {
        if (!waiting.tryAcquire()) {
            throw unavailable();
        }
        try {
            CompletableFuture<Optional<PersonalTokenClaims>> own = new CompletableFuture<>();
            CompletableFuture<Optional<PersonalTokenClaims>> first = answers.get(hash, (key, executor) -> own);
            if (first == own) {
                ask(token, own);
            }
            return first.get(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw unavailable();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unavailable();
        } finally {
            waiting.release();
        }
    }

    /** An answer that fails is not remembered. */
    private void ask(String token, CompletableFuture<Optional<PersonalTokenClaims>> answer) {
        try {
            if (!questions.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                answer.completeExceptionally(unavailable());
                return;
            }
            try {
                answer.complete(introspection.of(token));
            } finally {
                questions.release();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            answer.completeExceptionally(e);
        } catch (Throwable e) {
            // Whatever kept auth-service from answering, the token is neither good nor bad. An Error too: all who bring
            // this token would wait for an answer that never comes, until nobody else may ask.
            LOG.warnf("event=introspection-unavailable cause=%s", e.getClass().getSimpleName());
            answer.completeExceptionally(e);
        }
    }

    private Duration life(PersonalTokenClaims claims) {
        Duration left = Duration.between(clock.instant(), claims.expiresAt());
        return left.isNegative()
                ? Duration.ZERO
                : left.compareTo(AccessTokenVerifier.LONGEST_LIFE) < 0 ? left : AccessTokenVerifier.LONGEST_LIFE;
    }

    private static DomainException unavailable() {
        return new DomainException(CommonError.UNAVAILABLE).retryAfter(PATIENCE);
    }
}
