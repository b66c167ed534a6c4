package dev.inkwell.auth.key;

import dev.inkwell.kit.page.Cursor;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class SigningKeyRepository implements PanacheRepositoryBase<SigningKey, String> {

    private static final String UNEXPIRED = "from SigningKey where expiresAt is null or expiresAt > :now";

    /**
     * Of values, not of stored roots, which a transaction would remember from its first look. One without its private half has
     * expired by the clock of the replica that has erased it.
     */
    private static final String PUBLISHED = """
            select new dev.inkwell.auth.key.StoredKey(
                kid, publicKey, privateKey, signsFrom, retiredAt, expiresAt)
            from SigningKey
            where revokedAt is null and (expiresAt is null or expiresAt > :now) and privateKey is not null
            order by signsFrom desc, kid
            """;

    private static final String IS_TRUSTED = """
            SELECT EXISTS (
                SELECT 1 FROM signing_key
                WHERE kid = :kid AND revoked_at IS NULL AND (expires_at IS NULL OR expires_at > :now))
            """;

    private static final String NEWEST = "from SigningKey order by createdAt desc, kid desc";

    private static final String NEWEST_AFTER = """
            from SigningKey
            where createdAt <= :createdAt and (createdAt < :createdAt or kid < :kid)
            order by createdAt desc, kid desc
            """;

    private static final String ERASE_PRIVATE = """
            UPDATE signing_key SET private_key = NULL WHERE expires_at <= :now AND private_key IS NOT NULL
            """;

    private static final String FORGET = """
            DELETE FROM signing_key WHERE expires_at < :before
            """;

    List<SigningKey> unexpired(Instant now) {
        return getSession()
                .createQuery(UNEXPIRED, SigningKey.class)
                .setParameter("now", now)
                .getResultList();
    }

    List<StoredKey> published(Instant now) {
        return getSession()
                .createQuery(PUBLISHED, StoredKey.class)
                .setParameter("now", now)
                .getResultList();
    }

    /** Whether it is published, and was not revoked. */
    boolean isTrusted(String kid, Instant now) {
        return getSession()
                .createNativeQuery(IS_TRUSTED, Boolean.class)
                .setParameter("kid", kid)
                .setParameter("now", now)
                .getSingleResult();
    }

    List<SigningKey> newest(Optional<Cursor> after, int rows) {
        var query = after.map(cursor -> getSession()
                        .createQuery(NEWEST_AFTER, SigningKey.class)
                        .setParameter("createdAt", cursor.instant(0))
                        .setParameter("kid", cursor.part(1)))
                .orElseGet(() -> getSession().createQuery(NEWEST, SigningKey.class));
        return query.setMaxResults(rows).getResultList();
    }

    void erasePrivateHalves(Instant now) {
        getSession()
                .createNativeMutationQuery(ERASE_PRIVATE)
                .setParameter("now", now)
                .executeUpdate();
    }

    void forgetExpiredBefore(Instant before) {
        getSession()
                .createNativeMutationQuery(FORGET)
                .setParameter("before", before)
                .executeUpdate();
    }
}
