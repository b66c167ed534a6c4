package dev.inkwell.auth.password;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

@ApplicationScoped
class PasswordRepository implements PanacheRepositoryBase<PasswordCredential, UUID> {

    private static final String REPLACE = """
            INSERT INTO password_credential (account_id, hash, changed_at) VALUES (:accountId, :hash, :now)
            ON CONFLICT (account_id) DO UPDATE SET hash = excluded.hash, changed_at = excluded.changed_at
            """;

    private static final String STRENGTHEN = """
            UPDATE password_credential SET hash = :stronger WHERE account_id = :accountId AND hash = :stored
            """;

    void replace(UUID accountId, String hash, Instant now) {
        getSession()
                .createNativeMutationQuery(REPLACE)
                .setParameter("accountId", accountId)
                .setParameter("hash", hash)
                .setParameter("now", now)
                .executeUpdate();
    }

    void strengthen(UUID accountId, String stored, String stronger) {
        getSession()
                .createNativeMutationQuery(STRENGTHEN)
                .setParameter("accountId", accountId)
                .setParameter("stored", stored)
                .setParameter("stronger", stronger)
                .executeUpdate();
    }
}
