package dev.inkwell.auth.session;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.type.StandardBasicTypes;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class SessionRepository implements PanacheRepositoryBase<Session, UUID> {

    /** Before any other, in the order of ids. */
    private static final UUID NEWEST = new UUID(-1, -1);

    private static final String LIVE_OF = """
            SELECT * FROM session
            WHERE account_id = :accountId AND id < :before
              AND ended_at IS NULL AND expires_at > :now AND idle_expires_at > :now
            ORDER BY id DESC LIMIT :limit
            """;

    private static final String END = """
            UPDATE session SET ended_at = :now, end_reason = :reason
            WHERE id = :id AND account_id = :accountId
              AND ended_at IS NULL AND expires_at > :now AND idle_expires_at > :now
            """;

    private static final String END_ALL = """
            UPDATE session SET ended_at = :now, end_reason = :reason
            WHERE account_id = :accountId AND ended_at IS NULL AND expires_at > :now
              AND id IS DISTINCT FROM CAST(:except AS uuid)
            RETURNING id
            """;

    private static final String END_OLDEST = """
            UPDATE session SET ended_at = :now, end_reason = :reason
            WHERE id IN (
                SELECT id FROM session
                WHERE account_id = :accountId AND ended_at IS NULL AND expires_at > :now AND idle_expires_at > :now
                ORDER BY id DESC OFFSET :spared)
            RETURNING id
            """;

    /** least() passes over what is null. */
    private static final String FORGET_OVER = """
            DELETE FROM session WHERE id IN (
                SELECT id FROM session
                WHERE least(ended_at, idle_expires_at, expires_at) < :before
                ORDER BY least(ended_at, idle_expires_at, expires_at) LIMIT :limit FOR UPDATE SKIP LOCKED)
            """;

    /** What a session's start looks at does not change, and no session starts, before the transaction has ended. */
    private static final String LOCK_ACCOUNT = """
            SELECT id FROM account WHERE id = :accountId FOR NO KEY UPDATE
            """;

    private static final String IS_LIVE = """
            SELECT EXISTS (
                SELECT 1 FROM session
                JOIN account ON account.id = session.account_id
                WHERE session.id = :id AND session.account_id = :accountId
                  AND session.ended_at IS NULL AND session.expires_at > :now AND session.idle_expires_at > :now
                  AND account.status = 'active' AND account.access_version <= :accessVersion
                  AND NOT EXISTS (
                      SELECT 1 FROM account_role JOIN role ON role.name = account_role.role
                      WHERE account_role.account_id = account.id AND role.rights_version > :rightsVersion))
            """;

    Optional<Session> findAndLock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The newest first. */
    List<Session> liveOf(UUID accountId, Optional<UUID> before, Instant now, int limit) {
        return getSession()
                .createNativeQuery(LIVE_OF, Session.class)
                .setParameter("accountId", accountId)
                .setParameter("before", before.orElse(NEWEST))
                .setParameter("now", now)
                .setParameter("limit", limit)
                .getResultList();
    }

    /** @return whether it was this call that ended it */
    boolean end(UUID id, UUID accountId, String reason, Instant now) {
        return getSession()
                        .createNativeMutationQuery(END)
                        .setParameter("id", id)
                        .setParameter("accountId", accountId)
                        .setParameter("reason", reason)
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }

    /** @return those that it has ended */
    List<UUID> endAll(UUID accountId, @Nullable UUID except, String reason, Instant now) {
        return getSession()
                .createNativeQuery(END_ALL, UUID.class)
                .setParameter("accountId", accountId)
                .setParameter("except", except, StandardBasicTypes.UUID)
                .setParameter("reason", reason)
                .setParameter("now", now)
                .getResultList();
    }

    /** @return those that it has ended: all but so many of the newest */
    List<UUID> endOldest(UUID accountId, int spared, String reason, Instant now) {
        return getSession()
                .createNativeQuery(END_OLDEST, UUID.class)
                .setParameter("accountId", accountId)
                .setParameter("spared", spared)
                .setParameter("reason", reason)
                .setParameter("now", now)
                .getResultList();
    }

    /** @return how many that were over by then it has removed */
    int forgetOver(Instant before, int limit) {
        return getSession()
                .createNativeMutationQuery(FORGET_OVER)
                .setParameter("before", before)
                .setParameter("limit", limit)
                .executeUpdate();
    }

    void lockAccount(UUID accountId) {
        getSession()
                .createNativeQuery(LOCK_ACCOUNT, UUID.class)
                .setParameter("accountId", accountId)
                .getResultList();
    }

    /** Whether an access token of this session and these rights is still good. */
    boolean isLive(UUID id, UUID accountId, long accessVersion, long rightsVersion, Instant now) {
        return getSession()
                .createNativeQuery(IS_LIVE, Boolean.class)
                .setParameter("id", id)
                .setParameter("accountId", accountId)
                .setParameter("accessVersion", accessVersion)
                .setParameter("rightsVersion", rightsVersion)
                .setParameter("now", now)
                .getSingleResult();
    }
}
