package dev.inkwell.auth.account;

import com.fasterxml.jackson.databind.JsonNode;
import dev.inkwell.auth.event.UserEvent;
import dev.inkwell.auth.role.RoleService;
import dev.inkwell.kit.conditional.IfMatch;
import dev.inkwell.kit.patch.MergePatch;
import dev.inkwell.kit.problem.DomainException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Finds accounts for other features, and changes profiles. */
@ApplicationScoped
public class AccountService {

    private static final Logger LOG = Logger.getLogger(AccountService.class);

    private final AccountRepository accounts;
    private final RoleService roles;
    private final AccountEvents events;
    private final MergePatch mergePatch;
    private final Clock clock;

    AccountService(
            AccountRepository accounts, RoleService roles, AccountEvents events, MergePatch mergePatch, Clock clock) {
        this.accounts = accounts;
        this.roles = roles;
        this.events = events;
        this.mergePatch = mergePatch;
        this.clock = clock;
    }

    /**
     * The active account that a login names.
     *
     * @param login a username or an e-mail address, in any case
     */
    @Transactional
    public Optional<UUID> findActiveByLogin(String login) {
        return accounts.findIdByLogin(login);
    }

    /** An account with its roles. */
    @Transactional
    public Optional<Account> find(UUID id) {
        return accounts.findWithRoles(id);
    }

    /** An account as its owner sees it. */
    @Transactional
    Optional<UserResponse> findSelf(UUID id) {
        return accounts.findWithRoles(id).map(account -> UserResponse.ofSelf(account, roles.rightsOf(id)));
    }

    /**
     * Applies a merge patch to a profile.
     *
     * @throws DomainException 428 without If-Match, 412 when it is stale, 422 when the result is not valid
     */
    @Transactional
    UserResponse editProfile(UUID id, @Nullable String ifMatch, @Nullable JsonNode patch) {
        Account account = accounts.findAndLock(id).orElseThrow(() -> new DomainException(AccountError.NOT_FOUND));
        IfMatch.require(ifMatch, account.version());
        account.edit(mergePatch.apply(account.editableProfile(), patch, EditableProfile.class), clock.instant());
        events.append(account, UserEvent::profileChanged);
        LOG.infof("event=profile-edited account=%s version=%d", id, account.version());
        return UserResponse.ofSelf(account, roles.rightsOf(id));
    }
}
