package dev.inkwell.auth.registration;

import dev.inkwell.auth.account.AccountService;
import dev.inkwell.auth.account.UserResponse;
import dev.inkwell.auth.platform.DatabaseLock;
import dev.inkwell.auth.role.Role;
import dev.inkwell.kit.problem.Category;
import dev.inkwell.kit.problem.DomainException;
import dev.inkwell.kit.problem.FieldError;
import dev.inkwell.kit.startup.StartupException;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** Makes the first admin from configuration, once, while nobody is one. A fresh database has no other account. */
@ApplicationScoped
class FirstAdmin {

    private static final Logger LOG = Logger.getLogger(FirstAdmin.class);

    private final AdminConfig config;
    private final AccountService accounts;
    private final RegistrationService registration;
    private final DatabaseLock lock;
    private final Validator validator;

    FirstAdmin(
            AdminConfig config,
            AccountService accounts,
            RegistrationService registration,
            DatabaseLock lock,
            Validator validator) {
        this.config = config;
        this.accounts = accounts;
        this.registration = registration;
        this.lock = lock;
        this.validator = validator;
    }

    @Transactional
    void prepare(@Observes StartupEvent start) {
        long given = Stream.of(config.username(), config.email(), config.password())
                .filter(value -> value.isPresent())
                .count();
        if (given == 0) {
            return;
        }
        if (given < 3) {
            throw new StartupException("The first admin needs all of INKWELL_ADMIN_USERNAME, INKWELL_ADMIN_EMAIL and"
                    + " INKWELL_ADMIN_PASSWORD, or none of them.");
        }
        lock.acquire(DatabaseLock.Subject.FIRST_ADMIN);
        if (!accounts.somebodyHolds(Role.ADMIN)) {
            register(new RegisterRequest(
                    config.username().orElseThrow(),
                    config.email().orElseThrow(),
                    config.password().orElseThrow(),
                    null));
        }
    }

    private void register(RegisterRequest request) {
        String violations = validator.validate(request).stream()
                .map(FirstAdmin::describe)
                .sorted()
                .collect(Collectors.joining(" "));
        if (!violations.isEmpty()) {
            throw refused(violations);
        }
        try {
            UserResponse admin = registration.registerVerified(request, Role.ADMIN);
            LOG.infof("event=first-admin-created account=%s", admin.id());
        } catch (DomainException e) {
            throw refused(e.error().category() == Category.CONFLICT ? taken(e) : told(e));
        }
    }

    /** Nobody could delete that account, as nobody is an admin. */
    private static String taken(DomainException refusal) {
        String setting = AccountService.isEmailTaken(refusal) ? "INKWELL_ADMIN_EMAIL" : "INKWELL_ADMIN_USERNAME";
        return "Somebody else has registered with " + setting + " before: set it to another one, and start again.";
    }

    private static String told(DomainException refusal) {
        return refusal.errors().stream()
                .map(FieldError::detail)
                .collect(Collectors.joining(" ", refusal.error().title() + ": ", ""));
    }

    private static String describe(ConstraintViolation<?> violation) {
        return violation.getPropertyPath() + ": " + violation.getMessage();
    }

    private static StartupException refused(String reasons) {
        return new StartupException("The first admin of INKWELL_ADMIN_USERNAME, INKWELL_ADMIN_EMAIL and"
                + " INKWELL_ADMIN_PASSWORD can't be made. " + reasons);
    }
}
