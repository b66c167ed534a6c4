package dev.inkwell.auth.password;

import dev.inkwell.auth.throttle.Attempt;
import dev.inkwell.auth.throttle.Bucket;
import dev.inkwell.auth.throttle.Throttle;
import dev.inkwell.auth.token.SessionMustBeLive;
import dev.inkwell.kit.problem.CommonError;
import dev.inkwell.kit.problem.DomainException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Lets one who is signed in prove anew who that is, before something weighty. Who has found an open session can't guess on. */
@ApplicationScoped
public class PasswordConfirmation {

    private static final Logger LOG = Logger.getLogger(PasswordConfirmation.class);

    private final PasswordService passwords;
    private final Throttle throttle;
    private final Event<SessionMustBeLive> sessionMustBeLive;

    PasswordConfirmation(PasswordService passwords, Throttle throttle, Event<SessionMustBeLive> sessionMustBeLive) {
        this.passwords = passwords;
        this.throttle = throttle;
        this.sessionMustBeLive = sessionMustBeLive;
    }

    /**
     * Call it before the transaction of the change, as it hashes.
     *
     * @param pointer where in the body the password stands, such as {@code /currentPassword}
     * @throws DomainException {@code wrong-password} (403), {@code too-many-attempts} (429), 503 when too many passwords wait
     *     to be checked
     */
    public ConfirmedPassword require(UUID accountId, UUID sessionId, String password, String pointer) {
        Instant setAt = passwords.setAt(accountId).orElse(null);
        Attempt attempt = throttle.admit(Bucket.confirmation(sessionId));
        if (!verified(accountId, password, attempt)) {
            LOG.infof("event=confirmation-refused account=%s", accountId);
            throw new DomainException(PasswordError.WRONG_PASSWORD)
                    .withError(pointer, "wrong", "This is not the account's password.");
        }
        throttle.takeBack(attempt);
        return new ConfirmedPassword(accountId, sessionId, setAt);
    }

    /**
     * Call it in the transaction of the change, which holds the account: a reset in between shuts out who knew the old password.
     *
     * @throws DomainException 409 when another password was set since it was confirmed, 401 when the session has ended or the
     *     account was suspended
     */
    @Transactional(TxType.MANDATORY)
    public void requireUnchanged(ConfirmedPassword confirmed) {
        sessionMustBeLive.fire(new SessionMustBeLive(confirmed.accountId(), confirmed.sessionId()));
        if (!passwords.setAt(confirmed.accountId()).equals(Optional.ofNullable(confirmed.setAt()))) {
            throw new DomainException(CommonError.CONFLICT, "The password was changed meanwhile.");
        }
    }

    private boolean verified(UUID accountId, String password, Attempt attempt) {
        try {
            return passwords.verify(accountId, password);
        } catch (DomainException overloaded) {
            throttle.takeBack(attempt);
            throw overloaded;
        }
    }
}
