package dev.inkwell.auth.onetime;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.hibernate.type.StandardBasicTypes;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class OneTimeTokenRepository {

    private static final String ADD = """
            INSERT INTO one_time_token (id, purpose, token_hash, account_id, data, expires_at)
            VALUES (:id, :purpose, :hash, :account, :data, :expiresAt)
            """;

    private static final String TAKE = """
            DELETE FROM one_time_token WHERE token_hash = :hash AND expires_at > :now
            RETURNING id, account_id, data
            """;

    private static final String FIND = """
            SELECT id, account_id, data FROM one_time_token WHERE token_hash = :hash AND expires_at > :now
            """;

    private static final String WITHDRAW = """
            DELETE FROM one_time_token WHERE account_id = :account AND purpose = :purpose
            """;

    private static final String WITHDRAW_ALL = """
            DELETE FROM one_time_token WHERE account_id = :account
            """;

    private static final String OF_ACCOUNT = """
            SELECT purpose, data, expires_at FROM one_time_token WHERE account_id = :account ORDER BY purpose
            """;

    private static final String WITHDRAW_BY_ID = """
            DELETE FROM one_time_token WHERE id = :id
            """;

    private static final String FORGET_EXPIRED = """
            DELETE FROM one_time_token WHERE id IN (
                SELECT id FROM one_time_token WHERE expires_at < :now ORDER BY expires_at LIMIT 1000 FOR UPDATE SKIP LOCKED)
            """;

    private final EntityManager entityManager;

    OneTimeTokenRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    void add(UUID id, Purpose purpose, byte[] hash, @Nullable UUID accountId, String data, Instant expiresAt) {
        session()
                .createNativeMutationQuery(ADD)
                .setParameter("id", id)
                .setParameter("purpose", purpose.text())
                .setParameter("hash", hash)
                .setParameter("account", accountId, StandardBasicTypes.UUID)
                .setParameter("data", data)
                .setParameter("expiresAt", expiresAt)
                .executeUpdate();
    }

    Optional<OneTimeToken> take(byte[] hash, Instant now) {
        return read(TAKE, hash, now);
    }

    Optional<OneTimeToken> find(byte[] hash, Instant now) {
        return read(FIND, hash, now);
    }

    List<OneTimeTokenData.ExportedToken> ofAccount(UUID accountId) {
        return session()
                .createNativeQuery(OF_ACCOUNT, Tuple.class)
                .setParameter("account", accountId)
                .getResultList()
                .stream()
                .map(row -> new OneTimeTokenData.ExportedToken(
                        row.get("purpose", String.class),
                        row.get("data", String.class),
                        row.get("expires_at", Instant.class)))
                .toList();
    }

    void withdraw(Purpose purpose, UUID accountId) {
        session()
                .createNativeMutationQuery(WITHDRAW)
                .setParameter("account", accountId)
                .setParameter("purpose", purpose.text())
                .executeUpdate();
    }

    void withdrawAll(UUID accountId) {
        session()
                .createNativeMutationQuery(WITHDRAW_ALL)
                .setParameter("account", accountId)
                .executeUpdate();
    }

    boolean withdrawById(UUID id) {
        return session()
                        .createNativeMutationQuery(WITHDRAW_BY_ID)
                        .setParameter("id", id)
                        .executeUpdate()
                == 1;
    }

    /** A thousand at most: the next run takes the next. */
    void forgetExpired(Instant now) {
        session()
                .createNativeMutationQuery(FORGET_EXPIRED)
                .setParameter("now", now)
                .executeUpdate();
    }

    private Optional<OneTimeToken> read(String sql, byte[] hash, Instant now) {
        NativeQuery<Tuple> query = session().createNativeQuery(sql, Tuple.class);
        return query.setParameter("hash", hash)
                .setParameter("now", now)
                .getResultStream()
                .findFirst()
                .map(row -> new OneTimeToken(
                        row.get("id", UUID.class), row.get("account_id", UUID.class), row.get("data", String.class)));
    }

    private Session session() {
        return entityManager.unwrap(Session.class);
    }
}
