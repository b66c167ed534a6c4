package dev.inkwell.auth.account;

import com.fasterxml.jackson.databind.JsonNode;
import dev.inkwell.auth.event.UserEvent;
import dev.inkwell.auth.role.RoleService;
import dev.inkwell.kit.conditional.IfMatch;
import dev.inkwell.kit.patch.MergePatch;
import dev.inkwell.kit.problem.DomainException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Keeps and finds accounts for other features, and changes profiles. */
@ApplicationScoped
public class AccountService {

    private static final Logger LOG = Logger.getLogger(AccountService.class);
    private static final String USERNAME_KEY = "account_username_key";
    private static final String EMAIL_KEY = "account_email_key";

    private final AccountRepository accounts;
    private final RoleService roles;
    private final AccountEvents events;
    private final MergePatch mergePatch;
    private final VerificationConfig config;
    private final Clock clock;

    AccountService(
            AccountRepository accounts,
            RoleService roles,
            AccountEvents events,
            MergePatch mergePatch,
            VerificationConfig config,
            Clock clock) {
        this.accounts = accounts;
        this.roles = roles;
        this.events = events;
        this.mergePatch = mergePatch;
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
    Optional<UserResponse> findSelf(UUID id) {
        return accounts.findWithRoles(id).map(account -> UserResponse.ofSelf(account, roles.rightsOf(id)));
    }

    /**
     * Applies a merge patch to a profile. One that changes nothing makes no new version.
     *
     * @throws DomainException {@code user-not-found} (404), 428 without If-Match, 412 when it is stale, 422 when the result is not valid
     */
    @Transactional
    UserResponse editProfile(UUID id, @Nullable String ifMatch, @Nullable JsonNode patch) {
        Account account = lock(id);
        IfMatch.require(ifMatch, account.version());
        if (account.edit(mergePatch.apply(account.editableProfile(), patch, EditableProfile.class), clock.instant())) {
            events.append(account, UserEvent::profileChanged);
            LOG.infof("event=profile-edited account=%s version=%d", id, account.version());
        }
        return UserResponse.ofSelf(account, roles.rightsOf(id));
    }
}
