package dev.inkwell.auth.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.type.StandardBasicTypes;

@ApplicationScoped
class InvitationRepository {

    private static final String ADD = """
            INSERT INTO invitation (id, email, role, invited_by, created_at, expires_at)
            VALUES (:id, :email, :role, :invitedBy, :createdAt, :expiresAt)
            """;

    private static final String FORGET_EXPIRED_OF = """
            DELETE FROM invitation WHERE lower(email) = lower(:email) AND expires_at <= :now
            """;

    private static final String FORGET_EXPIRED = """
            DELETE FROM invitation WHERE id IN (
                SELECT id FROM invitation WHERE expires_at <= :now
                ORDER BY expires_at LIMIT 1000 FOR UPDATE SKIP LOCKED)
            """;

    private static final String NEWEST = """
            SELECT * FROM invitation WHERE expires_at > :now ORDER BY id DESC LIMIT :limit
            """;

    private static final String NEWEST_BEFORE = """
            SELECT * FROM invitation WHERE expires_at > :now AND id < :id ORDER BY id DESC LIMIT :limit
            """;

    private static final String FIND = """
            SELECT * FROM invitation WHERE id = :id AND expires_at > :now
            """;

    private static final String TAKE = """
            DELETE FROM invitation WHERE id = :id AND expires_at > :now RETURNING *
            """;

    private static final String TAKE_BY_EMAIL = """
            DELETE FROM invitation WHERE lower(email) = lower(:email) RETURNING id
            """;

    private static final String TAKE_BY_INVITER = """
            DELETE FROM invitation WHERE invited_by = :account RETURNING id
            """;

    private final Session session;

    InvitationRepository(Session session) {
        this.session = session;
    }

    void add(Invitation invitation) {
        session.createNativeMutationQuery(ADD)
                .setParameter("id", invitation.id())
                .setParameter("email", invitation.email())
                .setParameter("role", invitation.role())
                .setParameter("invitedBy", invitation.invitedBy(), StandardBasicTypes.UUID)
                .setParameter("createdAt", invitation.createdAt())
                .setParameter("expiresAt", invitation.expiresAt())
                .executeUpdate();
    }

    /** One that can't be accepted any more stands in nobody's way. */
    void forgetExpired(String email, Instant now) {
        session.createNativeMutationQuery(FORGET_EXPIRED_OF)
                .setParameter("email", email)
                .setParameter("now", now)
                .executeUpdate();
    }

    /** A thousand at most: the next run takes the next. */
    void forgetExpired(Instant now) {
        session.createNativeMutationQuery(FORGET_EXPIRED)
                .setParameter("now", now)
                .executeUpdate();
    }

    List<Invitation> newest(Instant now, int limit) {
        return session
                .createNativeQuery(NEWEST, Tuple.class)
                .setParameter("now", now)
                .setParameter("limit", limit)
                .getResultList()
                .stream()
                .map(InvitationRepository::invitation)
                .toList();
    }

    List<Invitation> newestBefore(UUID id, Instant now, int limit) {
        return session
                .createNativeQuery(NEWEST_BEFORE, Tuple.class)
                .setParameter("id", id)
                .setParameter("now", now)
                .setParameter("limit", limit)
                .getResultList()
                .stream()
                .map(InvitationRepository::invitation)
                .toList();
    }

    Optional<Invitation> find(UUID id, Instant now) {
        return one(FIND, id, now);
    }

    /** Removes it: of any number that try, one alone gets it. */
    Optional<Invitation> take(UUID id, Instant now) {
        return one(TAKE, id, now);
    }

    List<UUID> takeByEmail(String email) {
        return session.createNativeQuery(TAKE_BY_EMAIL, UUID.class)
                .setParameter("email", email)
                .getResultList();
    }

    List<UUID> takeByInviter(UUID accountId) {
        return session.createNativeQuery(TAKE_BY_INVITER, UUID.class)
                .setParameter("account", accountId)
                .getResultList();
    }

    private Optional<Invitation> one(String sql, UUID id, Instant now) {
        return session.createNativeQuery(sql, Tuple.class)
                .setParameter("id", id)
                .setParameter("now", now)
                .getResultStream()
                .findFirst()
                .map(InvitationRepository::invitation);
    }

    private static Invitation invitation(Tuple row) {
        return new Invitation(
                row.get("id", UUID.class),
                row.get("email", String.class),
                row.get("role", String.class),
                row.get("invited_by", UUID.class),
                row.get("created_at", Instant.class),
                row.get("expires_at", Instant.class));
    }
}
