package dev.inkwell.auth.account;

import com.fasterxml.jackson.databind.JsonNode;
import dev.inkwell.auth.event.UserEvent;
import dev.inkwell.auth.role.RoleService;
import dev.inkwell.auth.throttle.Attempt;
import dev.inkwell.auth.throttle.Bucket;
import dev.inkwell.auth.throttle.Throttle;
import dev.inkwell.auth.token.SessionMustBeLive;
import dev.inkwell.kit.conditional.IfMatch;
import dev.inkwell.kit.patch.MergePatch;
import dev.inkwell.kit.problem.DomainException;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Changes profiles, so often at most that other services, who are told of each change, can keep up. */
@ApplicationScoped
public class ProfileEditing {

    private static final Logger LOG = Logger.getLogger(ProfileEditing.class);

    private final AccountService accounts;
    private final RoleService roles;
    private final AccountEvents events;
    private final Event<SessionMustBeLive> sessionMustBeLive;
    private final Throttle throttle;
    private final MergePatch mergePatch;
    private final Clock clock;

    ProfileEditing(
            AccountService accounts,
            RoleService roles,
            AccountEvents events,
            Event<SessionMustBeLive> sessionMustBeLive,
            Throttle throttle,
            MergePatch mergePatch,
            Clock clock) {
        this.accounts = accounts;
        this.roles = roles;
        this.events = events;
        this.sessionMustBeLive = sessionMustBeLive;
        this.throttle = throttle;
        this.mergePatch = mergePatch;
        this.clock = clock;
    }

    /**
     * Applies a merge patch to a profile. One that changes nothing makes no new version, and counts as little as one that is
     * refused.
     *
     * @param sessionId which asks for it
     * @throws DomainException {@code user-not-found} (404), 428 without If-Match, 412 when it is stale, 422 when the result is
     *     not valid, 401 when the session has ended meanwhile, {@code too-many-attempts} (429)
     */
    UserResponse edit(UUID id, UUID sessionId, @Nullable String ifMatch, @Nullable JsonNode patch) {
        Attempt attempt = throttle.admit(Bucket.profile(id));
        try {
            return QuarkusTransaction.requiringNew().call(() -> edit(id, sessionId, ifMatch, patch, attempt));
        } catch (RuntimeException refused) {
            throttle.takeBack(attempt);
            throw refused;
        }
    }

    /**
     * Applies a merge patch to the profile of an account that is held, in the caller's transaction, which tells others.
     *
     * @throws DomainException 422 when the result is not valid
     */
    @Transactional(TxType.MANDATORY)
    public void apply(Account account, JsonNode patch) {
        account.edit(mergePatch.apply(account.editableProfile(), patch, EditableProfile.class), clock.instant());
    }

    private UserResponse edit(
            UUID id, UUID sessionId, @Nullable String ifMatch, @Nullable JsonNode patch, Attempt attempt) {
        Account account = accounts.lock(id);
        sessionMustBeLive.fire(new SessionMustBeLive(id, sessionId));
        IfMatch.require(ifMatch, account.version());
        EditableProfile edited = mergePatch.apply(account.editableProfile(), patch, EditableProfile.class);
        if (account.edit(edited, clock.instant())) {
            events.append(account, UserEvent::profileChanged);
            LOG.infof("event=profile-edited account=%s version=%d", id, account.version());
        } else {
            throttle.takeBack(attempt);
        }
        return UserResponse.ofSelf(account, roles.rightsOf(id));
    }
}
