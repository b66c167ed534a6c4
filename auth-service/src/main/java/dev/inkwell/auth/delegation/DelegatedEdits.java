package dev.inkwell.auth.delegation;

import dev.inkwell.auth.account.Account;
import dev.inkwell.auth.account.AccountEvents;
import dev.inkwell.auth.account.AccountService;
import dev.inkwell.auth.account.ProfileEditing;
import dev.inkwell.auth.account.SessionEndReason;
import dev.inkwell.auth.account.SessionsMustEnd;
import dev.inkwell.auth.account.UserResponse;
import dev.inkwell.auth.audit.AuditEvent;
import dev.inkwell.auth.audit.AuditLog;
import dev.inkwell.auth.audit.AuditType;
import dev.inkwell.auth.credential.NewPasswords;
import dev.inkwell.auth.email.EmailChangeService;
import dev.inkwell.auth.event.UserEvent;
import dev.inkwell.auth.personaltoken.ClientToken;
import dev.inkwell.auth.personaltoken.PersonalTokenService;
import dev.inkwell.auth.registration.RegistrationService;
import dev.inkwell.auth.throttle.Attempt;
import dev.inkwell.auth.throttle.Bucket;
import dev.inkwell.auth.throttle.Throttle;
import dev.inkwell.kit.problem.DomainException;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.Objects;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Edits of accounts by a service that holds their owner's token, all of one request in one transaction. */
@ApplicationScoped
class DelegatedEdits {

    private static final Logger LOG = Logger.getLogger(DelegatedEdits.class);

    private final PersonalTokenService tokens;
    private final AccountService accounts;
    private final ProfileEditing profiles;
    private final RegistrationService registration;
    private final EmailChangeService emails;
    private final NewPasswords passwords;
    private final AccountEvents events;
    private final Event<SessionsMustEnd> sessionsMustEnd;
    private final Throttle throttle;
    private final AuditLog audit;
    private final DelegationConfig config;

    DelegatedEdits(
            PersonalTokenService tokens,
            AccountService accounts,
            ProfileEditing profiles,
            RegistrationService registration,
            EmailChangeService emails,
            NewPasswords passwords,
            AccountEvents events,
            Event<SessionsMustEnd> sessionsMustEnd,
            Throttle throttle,
            AuditLog audit,
            DelegationConfig config) {
        this.tokens = tokens;
        this.accounts = accounts;
        this.profiles = profiles;
        this.registration = registration;
        this.emails = emails;
        this.passwords = passwords;
        this.events = events;
        this.sessionsMustEnd = sessionsMustEnd;
        this.throttle = throttle;
        this.audit = audit;
        this.config = config;
    }

    /**
     * @param clientId the service that asks: a token that was made for another, or for none, is worth nothing to it
     * @throws DomainException {@code delegated-token-unknown} (401), {@code confirmation-needed} (403), {@code username-taken},
     *     {@code username-reserved}, {@code email-taken} (409), 422, {@code too-many-attempts} (429)
     */
    UserResponse edit(String clientId, DelegatedEditRequest request) {
        UUID id = holder(clientId, request).accountId();
        Attempt attempt = throttle.admit(Bucket.profile(id));
        try {
            String hash = hashed(accounts.require(id), request);
            return QuarkusTransaction.requiringNew().call(() -> edit(id, clientId, request, hash));
        } catch (RuntimeException refused) {
            throttle.takeBack(attempt);
            throw refused;
        }
    }

    private ClientToken holder(String clientId, DelegatedEditRequest request) {
        return tokens.ofClient(request.token(), clientId)
                .orElseThrow(() -> new DomainException(DelegationError.TOKEN_UNKNOWN));
    }

    private @Nullable String hashed(Account account, DelegatedEditRequest request) {
        if (request.password() == null) {
            return null;
        }
        requireUnconfirmedChanges("/password");
        return passwords.hashForService(
                request.password(),
                Objects.requireNonNullElse(request.username(), account.username()),
                Objects.requireNonNullElse(request.email(), String.valueOf(account.email())));
    }

    private UserResponse edit(UUID id, String clientId, DelegatedEditRequest request, @Nullable String hash) {
        Account account = accounts.lock(id);
        // Again, now that nothing moves: the token may have ended meanwhile.
        ClientToken token = holder(clientId, request);
        rename(account, request.username());
        changeEmail(account, request.email());
        if (request.profile() != null) {
            profiles.apply(account, request.profile());
        }
        if (hash != null) {
            passwords.set(account, hash);
            audit.record(AuditEvent.of(AuditType.PASSWORD_CHANGED).about(id).with("client", clientId));
            sessionsMustEnd.fire(new SessionsMustEnd(id, token.id(), SessionEndReason.PASSWORD_CHANGED));
        }
        events.append(account, UserEvent::profileChanged);
        LOG.infof("event=account-edited account=%s client=%s", id, clientId);
        return accounts.findSelf(id).orElseThrow();
    }

    private void rename(Account account, @Nullable String username) {
        if (username == null || username.equals(account.username())) {
            return;
        }
        // What one signs in by, and what stands on everything that one wrote.
        requireUnconfirmedChanges("/username");
        registration.requireFreeToChoose(username);
        accounts.rename(account, username);
        audit.record(AuditEvent.of(AuditType.ACCOUNT_RENAMED).about(account.id()));
    }

    private void changeEmail(Account account, @Nullable String email) {
        if (email != null && !account.hasEmail(email)) {
            requireUnconfirmedChanges("/email");
            emails.changeUnconfirmed(account, email);
        }
    }

    private void requireUnconfirmedChanges(String pointer) {
        if (!config.unconfirmedChanges()) {
            throw new DomainException(DelegationError.CONFIRMATION_NEEDED)
                    .withError(pointer, "confirmation-needed", "It is changed where one signs in to the site itself.");
        }
    }
}
