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
import dev.inkwell.auth.role.Role;
import dev.inkwell.auth.role.RoleService;
import dev.inkwell.kit.problem.CommonError;
import dev.inkwell.kit.problem.DomainException;
import dev.inkwell.kit.problem.FieldError;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.jboss.logging.Logger;

/** Makes accounts. */
@ApplicationScoped
class RegistrationService {

    private static final Logger LOG = Logger.getLogger(RegistrationService.class);

    private final AccountService accounts;
    private final PasswordPolicy passwordPolicy;
    private final PasswordService passwords;
    private final RoleService roles;
    private final EmailVerificationService verifications;
    private final AuditLog audit;
    private final RegistrationConfig config;
    private final Clock clock;

    RegistrationService(
            AccountService accounts,
            PasswordPolicy passwordPolicy,
            PasswordService passwords,
            RoleService roles,
            EmailVerificationService verifications,
            AuditLog audit,
            RegistrationConfig config,
            Clock clock) {
        this.accounts = accounts;
        this.passwordPolicy = passwordPolicy;
        this.passwords = passwords;
        this.roles = roles;
        this.verifications = verifications;
        this.audit = audit;
        this.config = config;
        this.clock = clock;
    }

    /**
     * Registers an account with the default role, and asks by mail whether the address is theirs.
     *
     * @throws DomainException 422 when the password is not taken, {@code username-taken} and {@code email-taken} (409), 503
     *     when too many passwords wait to be hashed
     */
    UserResponse register(RegisterRequest request) {
        return register(request, config.defaultRole(), false);
    }

    /** Registers an account whose address is known to be theirs. */
    UserResponse registerVerified(RegisterRequest request, String roleName) {
        return register(request, roleName, true);
    }

    private UserResponse register(RegisterRequest request, String roleName, boolean verified) {
        List<FieldError> objections =
                passwordPolicy.objections(request.password(), request.username(), request.email());
        if (!objections.isEmpty()) {
            throw new DomainException(CommonError.INVALID).withErrors(objections);
        }
        String hash = passwords.hash(request.password());
        UserResponse user = QuarkusTransaction.joiningExisting().call(() -> store(request, hash, roleName, verified));
        LOG.infof("event=account-registered account=%s role=%s", user.id(), roleName);
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
