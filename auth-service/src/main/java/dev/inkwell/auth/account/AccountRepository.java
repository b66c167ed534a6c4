package dev.inkwell.auth.account;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class AccountRepository implements PanacheRepositoryBase<Account, UUID> {

    private static final String WITH_ROLES = """
            select account from Account account
            left join fetch account.roles
            where account.id = :id
            """;

    private static final String ID_BY_USERNAME = """
            SELECT id FROM account WHERE lower(username) = lower(:login)
              AND status = 'active' AND (email_verified_at IS NOT NULL OR NOT :verified)
            """;

    private static final String ID_BY_EMAIL = """
            SELECT id FROM account WHERE lower(email) = lower(:login)
              AND status = 'active' AND (email_verified_at IS NOT NULL OR NOT :verified)
            """;

    private static final String ID_OF_ANY_BY_EMAIL = """
            SELECT id FROM account WHERE lower(email) = lower(:email)
            """;

    private static final String BY_IDS = """
            SELECT * FROM account WHERE id = ANY(:ids)
            """;

    private static final String BY_USERNAMES = """
            SELECT * FROM account WHERE lower(username) = ANY(:usernames)
            """;

    private static final String ANOTHER_HOLDS = """
            SELECT EXISTS (
                SELECT 1 FROM account_role
                JOIN account ON account.id = account_role.account_id
                WHERE account_role.role = :role AND account.id <> :except
                  AND account.status = 'active' AND account.deletion_due_at IS NULL)
            """;

    private static final String DELETIONS_DUE = """
            SELECT id FROM account WHERE deletion_due_at <= :now ORDER BY deletion_due_at LIMIT :limit
            """;

    private static final String SOMEBODY_HOLDS = """
            SELECT EXISTS (SELECT 1 FROM account_role WHERE role = :role)
            """;

    Optional<Account> findWithRoles(UUID id) {
        return getSession()
                .createQuery(WITH_ROLES, Account.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    /** None that is deleted, be it while the lock was waited for: nothing is changed of one any more. */
    Optional<Account> findAndLock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).filter(account -> !account.isDeleted());
    }

    /** Of an active account; one with a verified address, where that is asked for. */
    Optional<UUID> findIdByLogin(String login, boolean verified) {
        return getSession()
                .createNativeQuery(login.contains("@") ? ID_BY_EMAIL : ID_BY_USERNAME, UUID.class)
                .setParameter("login", login)
                .setParameter("verified", verified)
                .getResultStream()
                .findFirst();
    }

    Optional<UUID> findIdByEmail(String email) {
        return getSession()
                .createNativeQuery(ID_OF_ANY_BY_EMAIL, UUID.class)
                .setParameter("email", email)
                .getResultStream()
                .findFirst();
    }

    List<Account> byIds(List<UUID> ids) {
        return getSession()
                .createNativeQuery(BY_IDS, Account.class)
                .setParameter("ids", ids.toArray(UUID[]::new))
                .getResultList();
    }

    List<Account> byUsernames(List<String> lowerCase) {
        return getSession()
                .createNativeQuery(BY_USERNAMES, Account.class)
                .setParameter("usernames", lowerCase.toArray(String[]::new))
                .getResultList();
    }

    boolean anotherActiveHolds(String role, UUID except) {
        return getSession()
                .createNativeQuery(ANOTHER_HOLDS, Boolean.class)
                .setParameter("role", role)
                .setParameter("except", except)
                .getSingleResult();
    }

    boolean somebodyHolds(String role) {
        return getSession()
                .createNativeQuery(SOMEBODY_HOLDS, Boolean.class)
                .setParameter("role", role)
                .getSingleResult();
    }

    /** The longest overdue first. */
    List<UUID> deletionsDue(Instant now, int limit) {
        return getSession()
                .createNativeQuery(DELETIONS_DUE, UUID.class)
                .setParameter("now", now)
                .setParameter("limit", limit)
                .getResultList();
    }
}
