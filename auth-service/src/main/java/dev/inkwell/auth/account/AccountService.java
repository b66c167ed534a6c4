package dev.inkwell.auth.account;

import dev.inkwell.auth.event.UserEvent;
import dev.inkwell.auth.role.RoleService;
import dev.inkwell.kit.problem.DomainException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;

/** Keeps and finds accounts for other features. */
@ApplicationScoped
public class AccountService {

    private static final String USERNAME_KEY = "account_username_key";
    private static final String EMAIL_KEY = "account_email_key";

    private final AccountRepository accounts;
    private final RoleService roles;
    private final AccountEvents events;
    private final VerificationConfig config;
    private final Clock clock;

    AccountService(
            AccountRepository accounts,
            RoleService roles,
            AccountEvents events,
            VerificationConfig config,
            Clock clock) {
        this.accounts = accounts;
        this.roles = roles;
        this.events = events;
        this.config = config;
        this.clock = clock;
    }

    /**
     * Stores a new account in the caller's transaction. Whether its names are free is the database's to say.
     *
     * @throws DomainException {@code username-taken} and {@code email-taken} (409)
     */
    @Transactional(TxType.MANDATORY)
    public void add(Account account) {
        try {
            accounts.persistAndFlush(account);
        } catch (ConstraintViolationException e) {
            throw refusalOf(e);
        }
        events.append(account, UserEvent::accountCreated);
    }

    /**
     * Gives an account that is held another address, of which it is known that it is its own.
     *
     * @throws DomainException {@code email-taken} (409)
     */
    @Transactional(TxType.MANDATORY)
    public void changeEmail(Account account, String email) {
        account.changeEmail(email, clock.instant());
        flush();
    }

    /**
     * Gives an account that is held another address, of which nobody knows yet that it is its own.
     *
     * @throws DomainException {@code email-taken} (409)
     */
    @Transactional(TxType.MANDATORY)
    public void changeEmailUnverified(Account account, String email) {
        account.changeEmailUnverified(email, clock.instant());
        flush();
    }

    /**
     * Gives an account that is held another username. Nothing is kept by usernames, so nothing else changes.
     *
     * @throws DomainException {@code username-taken} (409)
     */
    @Transactional(TxType.MANDATORY)
    public void rename(Account account, String username) {
        account.rename(username, clock.instant());
        flush();
    }

    private void flush() {
        try {
            accounts.flush();
        } catch (ConstraintViolationException e) {
            throw refusalOf(e);
        }
    }

    /** Whether an account other than this one has an address. */
    @Transactional
    public boolean isTakenByAnother(String email, UUID id) {
        return accounts.findIdByEmail(email)
                .filter(holder -> !holder.equals(id))
                .isPresent();
    }

    /** Whether an account is asked for that its address is verified before it may be used. */
    public boolean requiresVerification() {
        return config.isRequired();
    }

    /** Whether a refusal tells that an account has an address. */
    public static boolean isEmailTaken(DomainException refusal) {
        return refusal.error() == AccountError.EMAIL_TAKEN;
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

    /**
     * The account that a login names and that may sign in: active, and verified where that is required.
     *
     * @param login a username or an e-mail address, in any case
     */
    @Transactional
    public Optional<UUID> findActiveByLogin(String login) {
        return accounts.findIdByLogin(login, config.isRequired());
    }

    /** The account with an e-mail address, in any case, held for the caller's transaction. */
    @Transactional(TxType.MANDATORY)
    public Optional<Account> lockByEmail(String email) {
        return accounts.findIdByEmail(email).flatMap(accounts::findAndLock).filter(account -> account.hasEmail(email));
    }

    /**
     * An account that is not deleted, held for the caller's transaction.
     *
     * @throws DomainException {@code user-not-found} (404)
     */
    @Transactional(TxType.MANDATORY)
    public Account lock(UUID id) {
        return accounts.findAndLock(id).orElseThrow(() -> new DomainException(AccountError.NOT_FOUND));
    }

    /** The accounts that are to be deleted by now, the longest overdue first. */
    @Transactional
    public List<UUID> deletionsDue(int limit) {
        return accounts.deletionsDue(clock.instant(), limit);
    }

    @Transactional
    public boolean somebodyHolds(String role) {
        return accounts.somebodyHolds(role);
    }

    /** An account with its roles. */
    @Transactional
    public Optional<Account> find(UUID id) {
        return accounts.findWithRoles(id);
    }

    /** @throws DomainException {@code user-not-found} (404) */
    @Transactional
    public Account require(UUID id) {
        return accounts.findByIdOptional(id).orElseThrow(() -> new DomainException(AccountError.NOT_FOUND));
    }

    /** An account as its owner sees it. */
    @Transactional
    public Optional<UserResponse> findSelf(UUID id) {
        return accounts.findWithRoles(id).map(account -> UserResponse.ofSelf(account, roles.rightsOf(id)));
    }
}
