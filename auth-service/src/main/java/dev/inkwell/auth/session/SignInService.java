package dev.inkwell.auth.session;

import dev.inkwell.auth.account.AccountService;
import dev.inkwell.auth.audit.AuditEvent;
import dev.inkwell.auth.audit.AuditLog;
import dev.inkwell.auth.audit.AuditType;
import dev.inkwell.auth.device.KnownDevice;
import dev.inkwell.auth.device.KnownDevices;
import dev.inkwell.auth.password.PasswordService;
import dev.inkwell.auth.platform.RequestOrigin;
import dev.inkwell.auth.statistics.SignInFailures;
import dev.inkwell.auth.statistics.SignInFailures.Reason;
import dev.inkwell.auth.throttle.Attempt;
import dev.inkwell.auth.throttle.Bucket;
import dev.inkwell.auth.throttle.Throttle;
import dev.inkwell.kit.problem.DomainException;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Signs in. Whatever is wrong, the answer and the work are the same; so they are while a login has to wait. */
@ApplicationScoped
class SignInService {

    private static final Logger LOG = Logger.getLogger(SignInService.class);

    private final AccountService accounts;
    private final KnownDevices devices;
    private final PasswordService passwords;
    private final SessionStart start;
    private final Throttle throttle;
    private final RequestOrigin origin;
    private final AuditLog audit;
    private final SignInFailures failures;

    SignInService(
            AccountService accounts,
            KnownDevices devices,
            PasswordService passwords,
            SessionStart start,
            Throttle throttle,
            RequestOrigin origin,
            AuditLog audit,
            SignInFailures failures) {
        this.accounts = accounts;
        this.devices = devices;
        this.passwords = passwords;
        this.start = start;
        this.throttle = throttle;
        this.origin = origin;
        this.audit = audit;
        this.failures = failures;
    }

    /** Who wants in: the account, if the login names one that may sign in, and the device, if it is known to be one of its. */
    private record Candidate(
            @Nullable UUID accountId,
            @Nullable Instant passwordSetAt,
            @Nullable KnownDevice device) {}

    /**
     * Starts a session.
     *
     * @param deviceToken what an earlier sign-in gave to the device
     * @param inCookie whether a cookie is to keep the refresh token
     * @throws DomainException {@code invalid-credentials} (401), {@code too-many-attempts} (429), 503 when too many
     *     passwords wait to be checked
     */
    SessionResponse signIn(String givenLogin, String password, @Nullable String deviceToken, boolean inCookie) {
        // The one form of it for the throttle and for the look-up, so that no two spellings are one account's.
        String login = givenLogin.toLowerCase(Locale.ROOT);
        Candidate candidate = QuarkusTransaction.requiringNew().call(() -> find(login, deviceToken));
        Attempt attempt = admit(login, candidate);
        if (!verified(candidate, password, attempt)) {
            throw refused(candidate, attempt);
        }
        return QuarkusTransaction.requiringNew().call(() -> {
            SessionResponse session =
                    start.start(candidate.accountId(), candidate.passwordSetAt(), candidate.device(), inCookie);
            throttle.takeBack(attempt);
            return session;
        });
    }

    private Candidate find(String login, @Nullable String deviceToken) {
        UUID accountId = accounts.findActiveByLogin(login).orElse(null);
        Optional<KnownDevice> device = devices.find(deviceToken);
        return new Candidate(
                accountId,
                passwords.setAt(accountId).orElse(null),
                device.filter(known -> known.accountId().equals(accountId)).orElse(null));
    }

    private Attempt admit(String login, Candidate candidate) {
        Bucket[] buckets = candidate.device() == null
                ? new Bucket[] {Bucket.address(origin.network()), Bucket.login(login)}
                : new Bucket[] {Bucket.device(candidate.device().id())};
        return throttle.admit(buckets);
    }

    private boolean verified(Candidate candidate, String password, Attempt attempt) {
        try {
            return passwords.verify(candidate.accountId(), password);
        } catch (DomainException overloaded) {
            throttle.takeBack(attempt);
            throw overloaded;
        }
    }

    private DomainException refused(Candidate candidate, Attempt attempt) {
        LOG.infof("event=sign-in-refused account=%s throttled=%b", candidate.accountId(), attempt.leadsToWait());
        Reason reason = candidate.accountId() == null ? Reason.UNKNOWN : Reason.PASSWORD;
        AuditEvent failure = AuditEvent.of(AuditType.SIGN_IN_FAILED)
                .about(candidate.accountId())
                .with("reason", reason.text());
        QuarkusTransaction.requiringNew().run(() -> {
            audit.record(failure);
            if (attempt.leadsToWait()) {
                audit.record(AuditEvent.of(AuditType.SIGN_IN_THROTTLED).about(candidate.accountId()));
            }
            failures.count(reason, attempt.leadsToWait());
        });
        return new DomainException(SessionError.INVALID_CREDENTIALS);
    }
}
