package dev.inkwell.auth.role;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** What roles allow by way of what they include: each question is one recursive query. */
@ApplicationScoped
class RightsRepository {

    private static final String OF_ACCOUNT = """
            WITH RECURSIVE
            held AS (
                SELECT role.name, role.rights_version
                FROM account_role JOIN role ON role.name = account_role.role
                WHERE account_role.account_id = :account),
            reached AS (
                SELECT name FROM held
                UNION
                SELECT role_inclusion.included
                FROM reached JOIN role_inclusion ON role_inclusion.role = reached.name)
            SELECT
                ARRAY(SELECT name FROM held ORDER BY name) AS roles,
                ARRAY(
                    SELECT DISTINCT role_permission.permission
                    FROM reached JOIN role_permission ON role_permission.role = reached.name
                    ORDER BY role_permission.permission) AS permissions,
                (SELECT coalesce(max(rights_version), 0) FROM held) AS version
            """;

    private final Session session;

    RightsRepository(Session session) {
        this.session = session;
    }

    Rights ofAccount(UUID accountId) {
        Tuple row = session.createNativeQuery(OF_ACCOUNT, Tuple.class)
                .setParameter("account", accountId)
                .getSingleResult();
        return new Rights(
                List.of(row.get("roles", String[].class)),
                List.of(row.get("permissions", String[].class)),
                row.get("version", Long.class));
    }
}
