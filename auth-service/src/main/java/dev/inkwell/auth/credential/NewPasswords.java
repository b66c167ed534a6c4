package dev.inkwell.auth.credential;

import dev.inkwell.auth.account.Account;
import dev.inkwell.auth.mail.Links;
import dev.inkwell.auth.mail.MailKind;
import dev.inkwell.auth.mail.Outbox;
import dev.inkwell.auth.onetime.OneTimeTokens;
import dev.inkwell.auth.onetime.Purpose;
import dev.inkwell.auth.password.PasswordPolicy;
import dev.inkwell.auth.password.PasswordService;
import dev.inkwell.kit.problem.CommonError;
import dev.inkwell.kit.problem.DomainException;
import dev.inkwell.kit.problem.FieldError;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Replaces passwords, in two steps: hashing first, as it may wait, and then the caller's transaction. */
@ApplicationScoped
public class NewPasswords {

    private static final Duration WORTH_TELLING_FOR = Duration.ofDays(3);

    private final PasswordPolicy policy;
    private final PasswordService passwords;
    private final OneTimeTokens tokens;
    private final Outbox outbox;
    private final Links links;

    NewPasswords(PasswordPolicy policy, PasswordService passwords, OneTimeTokens tokens, Outbox outbox, Links links) {
        this.policy = policy;
        this.passwords = passwords;
        this.tokens = tokens;
        this.outbox = outbox;
        this.links = links;
    }

    /**
     * @param pointer where in the body the password stands
     * @throws DomainException 422 with all that speaks against the password, 503 when too many wait
     */
    String hash(Account account, String password, String pointer) {
        List<FieldError> objections =
                policy.objections(pointer, password, account.username(), Objects.requireNonNull(account.email()));
        if (!objections.isEmpty()) {
            throw new DomainException(CommonError.INVALID).withErrors(objections);
        }
        return passwords.hash(password);
    }

    /**
     * Of a password that a service passes on.
     *
     * @throws DomainException as {@link #hash}
     */
    public String hashForService(String password, String username, String email) {
        List<FieldError> objections = policy.objectionsToServices(password, username, email);
        if (!objections.isEmpty()) {
            throw new DomainException(CommonError.INVALID).withErrors(objections);
        }
        return passwords.hash(password);
    }

    /** Stores it, ends resets and changes of the address that are under way, and tells the account's address; in the caller's transaction. */
    public void set(Account account, String hash) {
        passwords.replace(account.id(), hash);
        tokens.withdraw(Purpose.RESET_PASSWORD, account.id());
        tokens.withdraw(Purpose.CHANGE_EMAIL, account.id());
        outbox.add(
                MailKind.PASSWORD_CHANGED,
                account.id(),
                Objects.requireNonNull(account.email()),
                Map.of("username", account.username(), "link", links.to("reset-password")),
                WORTH_TELLING_FOR);
    }
}
