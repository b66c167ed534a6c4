package dev.inkwell.auth.personaltoken;

import dev.inkwell.auth.account.Account;
import dev.inkwell.auth.account.AccountService;
import dev.inkwell.auth.account.SessionEndReason;
import dev.inkwell.auth.account.SessionsMustEnd;
import dev.inkwell.auth.audit.AuditEvent;
import dev.inkwell.auth.audit.AuditLog;
import dev.inkwell.auth.audit.AuditType;
import dev.inkwell.auth.event.UserEvent;
import dev.inkwell.auth.event.UserEvents;
import dev.inkwell.auth.mail.MailKind;
import dev.inkwell.auth.mail.Outbox;
import dev.inkwell.auth.role.RoleService;
import dev.inkwell.auth.token.SessionMustBeLive;
import dev.inkwell.kit.problem.CommonError;
import dev.inkwell.kit.problem.DomainException;
import dev.inkwell.kit.problem.FieldError;
import dev.inkwell.kit.token.PersonalToken;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Makes and ends personal access tokens. */
@ApplicationScoped
public class PersonalTokenService {

    private static final Logger LOG = Logger.getLogger(PersonalTokenService.class);
    private static final Duration NEWS = Duration.ofDays(1);

    /** Of a token that stands for a sign-in at a service: anybody who has an access token for a moment could make one. */
    private static final Duration LONGEST_SIGN_IN = Duration.ofDays(1);

    private final PersonalTokenRepository tokens;
    private final AccountService accounts;
    private final RoleService roles;
    private final Outbox outbox;
    private final UserEvents events;
    private final Event<SessionMustBeLive> sessionMustBeLive;
    private final AuditLog audit;
    private final PersonalTokenConfig config;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    PersonalTokenService(
            PersonalTokenRepository tokens,
            AccountService accounts,
            RoleService roles,
            Outbox outbox,
            UserEvents events,
            Event<SessionMustBeLive> sessionMustBeLive,
            AuditLog audit,
            PersonalTokenConfig config,
            Clock clock) {
        this.tokens = tokens;
        this.accounts = accounts;
        this.roles = roles;
        this.outbox = outbox;
        this.events = events;
        this.sessionMustBeLive = sessionMustBeLive;
        this.audit = audit;
        this.config = config;
        this.clock = clock;
    }

    /**
     * Makes a token, and tells its owner by mail: one that somebody else has made by a session of theirs shows so.
     *
     * @param sessionId what asks for it: 401 when it has ended meanwhile, as the token would outlive what has ended it
     * @throws DomainException 422 for a scope that is not the account's, and a life that is too long;
     *     {@code too-many-personal-tokens} (409)
     */
    @Transactional
    PersonalTokenResponse create(UUID accountId, UUID sessionId, CreatePersonalTokenRequest request) {
        // Held, so that those made at the same time are counted.
        Account account = accounts.lock(accountId);
        sessionMustBeLive.fire(new SessionMustBeLive(accountId, sessionId));
        requireOwn(request.scopes(), roles.rightsOf(accountId).permissions());
        if (tokens.count(accountId, clock.instant()) >= config.mostPerAccount()) {
            makeRoom(accountId, request.client());
        }
        String token = PersonalToken.make(random);
        PersonalAccessToken stored = new PersonalAccessToken(
                accountId, request.name(), request.scopes(), request.client(), token, life(request), clock.instant());
        tokens.persist(stored);
        tellOwner(account, stored.name());
        audit.record(AuditEvent.of(AuditType.PERSONAL_TOKEN_CREATED)
                .about(accountId)
                .with("token", stored.id().toString())
                .with("scopes", String.join(" ", stored.scopes())));
        LOG.infof("event=personal-token-created account=%s token=%s", accountId, stored.id());
        return PersonalTokenResponse.ofNew(stored, token);
    }

    /** Who signs in at a service ends the sign-in that is the oldest there: as with sessions, none is refused. */
    private void makeRoom(UUID accountId, @Nullable String client) {
        Optional<UUID> ended =
                client == null ? Optional.empty() : tokens.removeOldest(accountId, client, clock.instant());
        tell(
                ended.orElseThrow(() -> new DomainException(
                        PersonalTokenError.TOO_MANY, "One may have " + config.mostPerAccount() + ".")),
                accountId);
    }

    private void tellOwner(Account account, String name) {
        outbox.add(
                MailKind.PERSONAL_TOKEN_CREATED,
                account.id(),
                Objects.requireNonNull(account.email()),
                Map.of("username", account.username(), "name", name),
                NEWS);
    }

    /** The token by which a service acts for its owner; nothing where it is no such token, or not that service's. */
    @Transactional
    public Optional<ClientToken> ofClient(String token, String clientId) {
        return PersonalToken.isWellFormed(token)
                ? tokens.findOfClient(PersonalToken.hash(token), clientId, clock.instant())
                : Optional.empty();
    }

    /** @throws DomainException {@code personal-token-not-found} (404) */
    @Transactional
    void revoke(UUID id, UUID accountId) {
        if (!tokens.remove(id, accountId)) {
            throw unknown();
        }
        tell(id, accountId);
    }

    /** Ends a token that somebody has, whoever it is: they could use it. */
    @Transactional
    public void revoke(String token) {
        tokens.removeByHash(PersonalToken.hash(token)).ifPresent(removed -> tell(removed.id(), removed.accountId()));
    }

    /**
     * Whoever leaves takes nothing along that acts for them; and whoever takes an account back by a reset, from somebody who had
     * the password or registered the address first, leaves that one nothing to act with. Those that services have got stand for
     * a sign-in, and end whenever the sessions do.
     */
    @Transactional(TxType.MANDATORY)
    void obey(@Observes SessionsMustEnd order) {
        if (order.reason() == SessionEndReason.ACCOUNT_DELETED || order.reason() == SessionEndReason.PASSWORD_RESET) {
            endAll(order.accountId());
        } else {
            tokens.removeOfClients(order.accountId(), order.except()).forEach(id -> tell(id, order.accountId()));
        }
    }

    @Transactional(TxType.MANDATORY)
    void endAll(UUID accountId) {
        tokens.removeAll(accountId).forEach(id -> tell(id, accountId));
    }

    @Transactional
    List<PersonalTokenResponse> all(UUID accountId) {
        return tokens.newest(accountId, clock.instant(), config.mostPerAccount()).stream()
                .map(PersonalTokenResponse::from)
                .toList();
    }

    @Scheduled(identity = "personal-token-expiry", every = "1h", delayed = "2m")
    @Transactional
    void forgetExpired() {
        tokens.forgetExpired(clock.instant());
    }

    static DomainException unknown() {
        return new DomainException(PersonalTokenError.NOT_FOUND);
    }

    private void tell(UUID id, UUID accountId) {
        events.append(UserEvent.sessionEnded(id, accountId));
        audit.record(
                AuditEvent.of(AuditType.PERSONAL_TOKEN_REVOKED).about(accountId).with("token", id.toString()));
        LOG.infof("event=personal-token-revoked account=%s token=%s", accountId, id);
    }

    private Duration life(CreatePersonalTokenRequest request) {
        Duration longest = request.client() == null ? config.longestLife() : LONGEST_SIGN_IN;
        if (request.expiresIn() == null) {
            return config.defaultLife().compareTo(longest) > 0 ? longest : config.defaultLife();
        }
        if (request.expiresIn() > longest.toSeconds()) {
            throw new DomainException(CommonError.INVALID)
                    .withError("/expiresIn", "too-large", "At most " + longest.toSeconds() + " seconds.");
        }
        return Duration.ofSeconds(request.expiresIn());
    }

    private static void requireOwn(List<String> scopes, List<String> permissions) {
        List<FieldError> errors = IntStream.range(0, scopes.size())
                .filter(i -> !permissions.contains(scopes.get(i)))
                .mapToObj(i -> FieldError.body("/scopes/" + i, "not-yours", "It is no permission that you have."))
                .toList();
        if (!errors.isEmpty()) {
            throw new DomainException(CommonError.INVALID).withErrors(errors);
        }
    }
}
