package dev.inkwell.auth.personaltoken;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class PersonalTokenRepository implements PanacheRepositoryBase<PersonalAccessToken, UUID> {

    private static final String NEWEST = """
            SELECT * FROM personal_access_token
            WHERE account_id = :accountId AND expires_at > :now
            ORDER BY id DESC LIMIT :limit
            """;

    private static final String NEWEST_BEFORE = """
            SELECT * FROM personal_access_token
            WHERE account_id = :accountId AND expires_at > :now AND id < :id
            ORDER BY id DESC LIMIT :limit
            """;

    private static final String COUNT = """
            SELECT count(*) FROM personal_access_token WHERE account_id = :accountId AND expires_at > :now
            """;

    private static final String USABLE = """
            SELECT token.id, token.account_id, token.scopes, token.created_at, token.expires_at, token.last_used_at,
                account.username, account.access_version
            FROM personal_access_token AS token
            JOIN account ON account.id = token.account_id
            WHERE token.token_hash = :hash AND token.expires_at > :now
              AND account.status = 'active' AND account.deletion_due_at IS NULL
            """;

    private static final String USED = """
            UPDATE personal_access_token SET last_used_at = :now
            WHERE id = :id AND (last_used_at IS NULL OR last_used_at < :now)
            """;

    private static final String REMOVE = """
            DELETE FROM personal_access_token WHERE id = :id AND account_id = :accountId
            """;

    private static final String REMOVE_BY_HASH = """
            DELETE FROM personal_access_token WHERE token_hash = :hash RETURNING id, account_id
            """;

    private static final String REMOVE_ALL = """
            DELETE FROM personal_access_token WHERE account_id = :accountId RETURNING id
            """;

    private static final String REMOVE_OF_CLIENTS = """
            DELETE FROM personal_access_token
            WHERE account_id = :accountId AND client_id IS NOT NULL AND (CAST(:spared AS uuid) IS NULL OR id <> :spared)
            RETURNING id
            """;

    private static final String REMOVE_OLDEST = """
            DELETE FROM personal_access_token WHERE id = (
                SELECT id FROM personal_access_token
                WHERE account_id = :accountId AND client_id = :clientId AND expires_at > :now
                ORDER BY id LIMIT 1)
            RETURNING id
            """;

    private static final String FOR_CLIENT = """
            SELECT token.id, token.account_id
            FROM personal_access_token AS token
            JOIN account ON account.id = token.account_id
            WHERE token.token_hash = :hash AND token.client_id = :clientId AND token.expires_at > :now
              AND account.status = 'active' AND account.deletion_due_at IS NULL
            """;

    private static final String FORGET_EXPIRED = """
            DELETE FROM personal_access_token WHERE id IN (
                SELECT id FROM personal_access_token WHERE expires_at < :now
                ORDER BY expires_at LIMIT 1000 FOR UPDATE SKIP LOCKED)
            """;

    /** A token that may be used, and whose. */
    record Usable(
            UUID id,
            UUID accountId,
            List<String> scopes,
            Instant createdAt,
            Instant expiresAt,
            @Nullable Instant lastUsedAt,
            String username,
            long accessVersion) {}

    /** What a token was, once it is removed. */
    record Removed(UUID id, UUID accountId) {}

    /** Those that services have got for an account. @return the ids of those that there were */
    List<UUID> removeOfClients(UUID accountId, @Nullable UUID spared) {
        return getSession()
                .createNativeQuery(REMOVE_OF_CLIENTS, UUID.class)
                .setParameter("accountId", accountId)
                .setParameter("spared", spared, UUID.class)
                .getResultList();
    }

    /** The oldest that one service has got for an account. */
    Optional<UUID> removeOldest(UUID accountId, String clientId, Instant now) {
        return getSession()
                .createNativeQuery(REMOVE_OLDEST, UUID.class)
                .setParameter("accountId", accountId)
                .setParameter("clientId", clientId)
                .setParameter("now", now)
                .getResultStream()
                .findFirst();
    }

    Optional<ClientToken> findOfClient(byte[] hash, String clientId, Instant now) {
        return getSession()
                .createNativeQuery(FOR_CLIENT, Tuple.class)
                .setParameter("hash", hash)
                .setParameter("clientId", clientId)
                .setParameter("now", now)
                .getResultStream()
                .findFirst()
                .map(row -> new ClientToken(row.get("id", UUID.class), row.get("account_id", UUID.class)));
    }

    List<PersonalAccessToken> newest(UUID accountId, Instant now, int limit) {
        return getSession()
                .createNativeQuery(NEWEST, PersonalAccessToken.class)
                .setParameter("accountId", accountId)
                .setParameter("now", now)
                .setParameter("limit", limit)
                .getResultList();
    }

    List<PersonalAccessToken> newestBefore(UUID id, UUID accountId, Instant now, int limit) {
        return getSession()
                .createNativeQuery(NEWEST_BEFORE, PersonalAccessToken.class)
                .setParameter("id", id)
                .setParameter("accountId", accountId)
                .setParameter("now", now)
                .setParameter("limit", limit)
                .getResultList();
    }

    long count(UUID accountId, Instant now) {
        return getSession()
                .createNativeQuery(COUNT, Long.class)
                .setParameter("accountId", accountId)
                .setParameter("now", now)
                .getSingleResult();
    }

    Optional<Usable> findUsable(byte[] hash, Instant now) {
        return getSession()
                .createNativeQuery(USABLE, Tuple.class)
                .setParameter("hash", hash)
                .setParameter("now", now)
                .getResultStream()
                .findFirst()
                .map(PersonalTokenRepository::usable);
    }

    void used(UUID id, Instant now) {
        getSession()
                .createNativeMutationQuery(USED)
                .setParameter("id", id)
                .setParameter("now", now)
                .executeUpdate();
    }

    /** @return whether the account had it */
    boolean remove(UUID id, UUID accountId) {
        return getSession()
                        .createNativeMutationQuery(REMOVE)
                        .setParameter("id", id)
                        .setParameter("accountId", accountId)
                        .executeUpdate()
                == 1;
    }

    Optional<Removed> removeByHash(byte[] hash) {
        return getSession()
                .createNativeQuery(REMOVE_BY_HASH, Tuple.class)
                .setParameter("hash", hash)
                .getResultStream()
                .findFirst()
                .map(row -> new Removed(row.get("id", UUID.class), row.get("account_id", UUID.class)));
    }

    /** @return the ids of those that there were */
    List<UUID> removeAll(UUID accountId) {
        return getSession()
                .createNativeQuery(REMOVE_ALL, UUID.class)
                .setParameter("accountId", accountId)
                .getResultList();
    }

    /** A thousand at most: the next run takes the next. */
    void forgetExpired(Instant now) {
        getSession()
                .createNativeMutationQuery(FORGET_EXPIRED)
                .setParameter("now", now)
                .executeUpdate();
    }

    private static Usable usable(Tuple row) {
        return new Usable(
                row.get("id", UUID.class),
                row.get("account_id", UUID.class),
                List.of(row.get("scopes", String[].class)),
                row.get("created_at", Instant.class),
                row.get("expires_at", Instant.class),
                row.get("last_used_at", Instant.class),
                row.get("username", String.class),
                row.get("access_version", Long.class));
    }
}
