package dev.inkwell.auth.account;

import dev.inkwell.auth.audit.AuditEvent;
import dev.inkwell.auth.audit.AuditLog;
import dev.inkwell.auth.audit.AuditType;
import dev.inkwell.auth.event.UserEvent;
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
import org.hibernate.exception.ConstraintViolationException;
import org.jboss.logging.Logger;

/** Makes accounts. Whether a name is free is the database's to say, by its unique indexes. */
@ApplicationScoped
class RegistrationService {

    private static final Logger LOG = Logger.getLogger(RegistrationService.class);
    private static final String USERNAME_KEY = "account_username_key";
    private static final String EMAIL_KEY = "account_email_key";

    private final AccountRepository accounts;
    private final AccountEvents events;
    private final PasswordPolicy passwordPolicy;
    private final PasswordService passwords;
    private final RoleService roles;
    private final AuditLog audit;
    private final RegistrationConfig config;
    private final Clock clock;

    RegistrationService(
            AccountRepository accounts,
            AccountEvents events,
            PasswordPolicy passwordPolicy,
            PasswordService passwords,
            RoleService roles,
            AuditLog audit,
            RegistrationConfig config,
            Clock clock) {
        this.accounts = accounts;
        this.events = events;
        this.passwordPolicy = passwordPolicy;
        this.passwords = passwords;
        this.roles = roles;
        this.audit = audit;
        this.config = config;
        this.clock = clock;
    }

    /**
     * Registers an account with the default role.
     *
     * @throws DomainException 422 when the password is not taken, {@code username-taken} and {@code email-taken} (409), 503
     *     when too many passwords wait to be hashed
     */
    UserResponse register(RegisterRequest request) {
        return register(request, config.defaultRole());
    }

    UserResponse register(RegisterRequest request, String roleName) {
        List<FieldError> objections =
                passwordPolicy.objections(request.password(), request.username(), request.email());
        if (!objections.isEmpty()) {
            throw new DomainException(CommonError.INVALID).withErrors(objections);
        }
        String hash = passwords.hash(request.password());
        UserResponse user = QuarkusTransaction.joiningExisting().call(() -> store(request, hash, roleName));
        LOG.infof("event=account-registered account=%s role=%s", user.id(), roleName);
        return user;
    }

    private UserResponse store(RegisterRequest request, String hash, String roleName) {
        Role role = roles.named(roleName);
        Account account = Account.register(
                request.username(), request.email(), request.displayNameOrUsername(), role, clock.instant());
        try {
            accounts.persistAndFlush(account);
        } catch (ConstraintViolationException e) {
            throw refusalOf(e);
        }
        passwords.store(account.id(), hash);
        events.append(account, UserEvent::accountCreated);
        audit.record(
                AuditEvent.of(AuditType.ACCOUNT_REGISTERED).about(account.id()).with("role", roleName));
        return UserResponse.ofSelf(account, roles.rightsOf(account.id()));
    }

    private static RuntimeException refusalOf(ConstraintViolationException e) {
        return switch (e.getConstraintName()) {
            case USERNAME_KEY ->
                new DomainException(AccountError.USERNAME_TAKEN).withError("/username", "taken", "Choose another one.");
            case EMAIL_KEY ->
                new DomainException(AccountError.EMAIL_TAKEN).withError("/email", "taken", "Sign in with it instead.");
            case null, default -> e;
        };
    }
}
