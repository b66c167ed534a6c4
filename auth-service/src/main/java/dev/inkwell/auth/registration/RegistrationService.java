package dev.inkwell.auth.registration;

import dev.inkwell.auth.account.Account;
import dev.inkwell.auth.account.AccountService;
import dev.inkwell.auth.account.UserResponse;
import dev.inkwell.auth.audit.AuditEvent;
import dev.inkwell.auth.audit.AuditLog;
import dev.inkwell.auth.audit.AuditType;
import dev.inkwell.auth.email.EmailVerificationService;
import dev.inkwell.auth.password.PasswordPolicy;
import dev.inkwell.auth.password.PasswordService;
import dev.inkwell.auth.platform.RequestOrigin;
import dev.inkwell.auth.role.Role;
import dev.inkwell.auth.role.RoleService;
import dev.inkwell.auth.throttle.Attempt;
import dev.inkwell.auth.throttle.Bucket;
import dev.inkwell.auth.throttle.Throttle;
import dev.inkwell.kit.problem.CommonError;
import dev.inkwell.kit.problem.DomainException;
import dev.inkwell.kit.problem.FieldError;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Makes accounts. */
@ApplicationScoped
public class RegistrationService {

    private static final Logger LOG = Logger.getLogger(RegistrationService.class);

    private final AccountService accounts;
    private final PasswordPolicy passwordPolicy;
    private final PasswordService passwords;
    private final RoleService roles;
    private final EmailVerificationService verifications;
    private final KnownAddress knownAddress;
    private final Throttle throttle;
    private final RequestOrigin origin;
    private final AuditLog audit;
    private final RegistrationConfig config;
    private final AdminConfig admin;
    private final Clock clock;

    RegistrationService(
            AccountService accounts,
            PasswordPolicy passwordPolicy,
            PasswordService passwords,
            RoleService roles,
            EmailVerificationService verifications,
            KnownAddress knownAddress,
            Throttle throttle,
            RequestOrigin origin,
            AuditLog audit,
            RegistrationConfig config,
            AdminConfig admin,
            Clock clock) {
        this.accounts = accounts;
        this.passwordPolicy = passwordPolicy;
        this.passwords = passwords;
        this.roles = roles;
        this.verifications = verifications;
        this.knownAddress = knownAddress;
        this.throttle = throttle;
        this.origin = origin;
        this.audit = audit;
        this.config = config;
        this.admin = admin;
        this.clock = clock;
    }

    /**
     * Registers an account with the default role, and asks by mail whether the address is theirs. Where that has to be proved
     * before a sign-in, nobody learns here whether an account has an address.
     *
     * @throws DomainException {@code registration-closed} (403) on closed sites, 422 when the password is not taken,
     *     {@code username-reserved}, {@code username-taken} and {@code email-taken} (409),
     *     {@code too-many-attempts} (429) after very many from one address, 503 when too many passwords wait to be hashed
     */
    UserResponse register(RegisterRequest request) {
        return register(request, () -> objections(request));
    }

    private UserResponse register(RegisterRequest request, Supplier<List<FieldError>> objections) {
        if (!config.open()) {
            throw new DomainException(RegistrationError.CLOSED);
        }
        throttle.admit(Bucket.registration(origin.network()));
        requireFreeToChoose(request.username());
        return accounts.requiresVerification()
                ? registerDiscreetly(request, objections)
                : registerOpenly(request, objections);
    }

    /** A taken address is refused, and those refusals are counted. */
    private UserResponse registerOpenly(RegisterRequest request, Supplier<List<FieldError>> objections) {
        Attempt attempt = throttle.admit(Bucket.knownAddress(origin.network()));
        try {
            requireNone(objections.get());
            UserResponse user = make(request, config::defaultRole, false);
            throttle.takeBack(attempt);
            return user;
        } catch (DomainException e) {
            if (!AccountService.isEmailTaken(e)) {
                throttle.takeBack(attempt);
            }
            throw e;
        }
    }

    /** The same answer and the same work, whether an account has the address or not. */
    UserResponse registerDiscreetly(RegisterRequest request) {
        return registerDiscreetly(request, () -> objections(request));
    }

    private UserResponse registerDiscreetly(RegisterRequest request, Supplier<List<FieldError>> objections) {
        requireNone(objections.get());
        String hash = passwords.hash(request.password());
        try {
            return QuarkusTransaction.requiringNew().call(() -> storeOrStandIn(request, hash));
        } catch (DomainException e) {
            if (!AccountService.isEmailTaken(e)) {
                throw e;
            }
            // Of two at once the other was faster: now it is there to be seen.
            return QuarkusTransaction.requiringNew().call(() -> storeOrStandIn(request, hash));
        }
    }

    private UserResponse storeOrStandIn(RegisterRequest request, String hash) {
        if (!knownAddress.told(request.email())) {
            return store(request, hash, config.defaultRole(), false);
        }
        Account account = Account.register(
                request.username(),
                KnownAddress.substitute(),
                request.displayNameOrUsername(),
                roles.named(config.defaultRole()),
                clock.instant());
        accounts.add(account);
        audit.record(
                AuditEvent.of(AuditType.ACCOUNT_REGISTERED).about(account.id()).with("address", "taken"));
        LOG.infof("event=username-kept account=%s", account.id());
        return UserResponse.ofSelf(account, roles.rightsOf(account.id())).withEmail(request.email());
    }

    /** Registers an account whose address is known to be theirs. */
    UserResponse registerVerified(RegisterRequest request, String roleName) {
        requireGoodPassword(request);
        return make(request, () -> roleName, true);
    }

    /**
     * Registers an account for somebody whose address is known to be theirs, on closed sites too.
     *
     * @param displayName the username when null
     * @param right spends, in the transaction that makes the account, what gives the right to it, and tells the role
     * @throws DomainException as {@link #register} does, and what {@code right} refuses by
     */
    public UserResponse registerInvited(
            String username, String email, String password, @Nullable String displayName, Supplier<String> right) {
        RegisterRequest request = new RegisterRequest(username, email, password, displayName);
        requireFreeToChoose(username);
        requireGoodPassword(request);
        return make(request, right, true);
    }

    /**
     * Registers somebody as {@link #register} does, for a service that they have given the password to.
     *
     * @throws DomainException as {@link #register}
     */
    public UserResponse registerFor(String username, String email, String password) {
        RegisterRequest request = new RegisterRequest(username, email, password, null);
        return register(request, () -> passwordPolicy.objectionsToServices(password, username, email));
    }

    /**
     * The first admin's may be configured, and be made, later than strangers come.
     *
     * @throws DomainException {@code username-reserved} (409)
     */
    public void requireFreeToChoose(String username) {
        if (Stream.concat(config.reservedUsernames().stream(), admin.username().stream())
                .anyMatch(username::equalsIgnoreCase)) {
            throw new DomainException(RegistrationError.USERNAME_RESERVED)
                    .withError("/username", "reserved", "Choose another one.");
        }
    }

    private void requireGoodPassword(RegisterRequest request) {
        requireNone(objections(request));
    }

    private List<FieldError> objections(RegisterRequest request) {
        return passwordPolicy.objections(request.password(), request.username(), request.email());
    }

    private static void requireNone(List<FieldError> objections) {
        if (!objections.isEmpty()) {
            throw new DomainException(CommonError.INVALID).withErrors(objections);
        }
    }

    private UserResponse make(RegisterRequest request, Supplier<String> role, boolean verified) {
        String hash = passwords.hash(request.password());
        UserResponse user = QuarkusTransaction.joiningExisting().call(() -> store(request, hash, role.get(), verified));
        LOG.infof("event=account-registered account=%s", user.id());
        return user;
    }

    private UserResponse store(RegisterRequest request, String hash, String roleName, boolean verified) {
        Role role = roles.named(roleName);
        Account account = Account.register(
                request.username(), request.email(), request.displayNameOrUsername(), role, clock.instant());
        if (verified) {
            account.verifyEmail(clock.instant());
        }
        accounts.add(account);
        passwords.store(account.id(), hash);
        audit.record(
                AuditEvent.of(AuditType.ACCOUNT_REGISTERED).about(account.id()).with("role", roleName));
        if (!verified) {
            verifications.ask(account);
        }
        return UserResponse.ofSelf(account, roles.rightsOf(account.id()));
    }
}
