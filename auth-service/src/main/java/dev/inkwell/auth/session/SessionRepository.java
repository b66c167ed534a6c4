package dev.inkwell.auth.session;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.type.StandardBasicTypes;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class SessionRepository implements PanacheRepositoryBase<Session, UUID> {

    private static final String ADD_TOKEN = """
            INSERT INTO refresh_token (token_hash, session_id) VALUES (:hash, :sessionId)
            """;

    /** Of any number of requests with one token, this changes a row for one alone. */
    private static final String SPEND_TOKEN = """
            UPDATE refresh_token SET spent_at = :now
            FROM session
            WHERE token_hash = :hash AND spent_at IS NULL
              AND session.id = refresh_token.session_id
              AND session.ended_at IS NULL AND session.expires_at > :now AND session.idle_expires_at > :now
            """;

    private static final String FORGET_SPENT = """
            DELETE FROM refresh_token WHERE session_id = :sessionId AND spent_at < :before
            """;

    private static final String WAS_SPENT_SINCE = """
            SELECT EXISTS (
                SELECT 1 FROM refresh_token
                JOIN session ON session.id = refresh_token.session_id
                WHERE token_hash = :hash AND spent_at >= :since
                  AND session.ended_at IS NULL AND session.expires_at > :now)
            """;

    private static final String IS_STORED = """
            SELECT EXISTS (SELECT 1 FROM refresh_token WHERE token_hash = :hash)
            """;

    private static final String EXTEND = """
            UPDATE session SET last_used_at = :now, idle_expires_at = :idleExpiresAt WHERE id = :id
            """;

    private static final String END = """
            UPDATE session SET ended_at = :now, end_reason = :reason
            WHERE id = :id AND account_id = :accountId AND ended_at IS NULL
            """;

    private static final String END_ALL = """
            UPDATE session SET ended_at = :now, end_reason = :reason
            WHERE account_id = :accountId AND ended_at IS NULL AND expires_at > :now
              AND id IS DISTINCT FROM CAST(:except AS uuid)
            RETURNING id
            """;

    /** Spares a session whose token is live and was refused for another reason. */
    private static final String END_REUSED = """
            UPDATE session SET ended_at = :now, end_reason = 'token-reused'
            WHERE id = :id AND ended_at IS NULL
              AND NOT EXISTS (SELECT 1 FROM refresh_token WHERE token_hash = :hash AND spent_at IS NULL)
            RETURNING account_id
            """;

    /** What a session's start looks at does not change, and no session starts, before the transaction has ended. */
    private static final String LOCK_ACCOUNT = """
            SELECT id FROM account WHERE id = :accountId FOR NO KEY UPDATE
            """;

    private static final String FORGET_EXPIRED = """
            DELETE FROM session WHERE account_id = :accountId AND expires_at < :now
            """;

    private static final String IS_LIVE = """
            SELECT EXISTS (
                SELECT 1 FROM session
                JOIN account ON account.id = session.account_id
                WHERE session.id = :id AND session.account_id = :accountId
                  AND session.ended_at IS NULL AND session.expires_at > :now
                  AND account.status = 'active' AND account.access_version <= :accessVersion
                  AND NOT EXISTS (
                      SELECT 1 FROM account_role JOIN role ON role.name = account_role.role
                      WHERE account_role.account_id = account.id AND role.rights_version > :rightsVersion))
            """;

    void addToken(RefreshToken token) {
        getSession()
                .createNativeMutationQuery(ADD_TOKEN)
                .setParameter("hash", token.hash())
                .setParameter("sessionId", token.sessionId())
                .executeUpdate();
    }

    /** @return whether it was this call that spent it */
    boolean spendToken(RefreshToken token, Instant now) {
        return getSession()
                        .createNativeMutationQuery(SPEND_TOKEN)
                        .setParameter("hash", token.hash())
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }

    /** Spent ones are not needed after the grace: their seal still tells that they were ours. */
    void forgetSpentBefore(UUID sessionId, Instant before) {
        getSession()
                .createNativeMutationQuery(FORGET_SPENT)
                .setParameter("sessionId", sessionId)
                .setParameter("before", before)
                .executeUpdate();
    }

    boolean wasSpentWithin(Duration grace, RefreshToken token, Instant now) {
        return getSession()
                .createNativeQuery(WAS_SPENT_SINCE, Boolean.class)
                .setParameter("hash", token.hash())
                .setParameter("since", now.minus(grace))
                .setParameter("now", now)
                .getSingleResult();
    }

    boolean isStored(RefreshToken token) {
        return getSession()
                .createNativeQuery(IS_STORED, Boolean.class)
                .setParameter("hash", token.hash())
                .getSingleResult();
    }

    void extend(UUID id, Instant now, Instant idleExpiresAt) {
        getSession()
                .createNativeMutationQuery(EXTEND)
                .setParameter("id", id)
                .setParameter("now", now)
                .setParameter("idleExpiresAt", idleExpiresAt)
                .executeUpdate();
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

    /** @return whose session it was, when it was this call that ended it */
    Optional<UUID> endReused(RefreshToken token, Instant now) {
        return getSession()
                .createNativeQuery(END_REUSED, UUID.class)
                .setParameter("id", token.sessionId())
                .setParameter("hash", token.hash())
                .setParameter("now", now)
                .getResultStream()
                .findFirst();
    }

    void lockAccount(UUID accountId) {
        getSession()
                .createNativeQuery(LOCK_ACCOUNT, UUID.class)
                .setParameter("accountId", accountId)
                .getResultList();
    }

    void forgetExpired(UUID accountId, Instant now) {
        getSession()
                .createNativeMutationQuery(FORGET_EXPIRED)
                .setParameter("accountId", accountId)
                .setParameter("now", now)
                .executeUpdate();
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
