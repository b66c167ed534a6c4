package dev.inkwell.auth.role;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
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

    private static final String OF_ROLES = """
            WITH RECURSIVE reached (role, name) AS (
                SELECT name, name FROM role WHERE name = ANY(:roles)
                UNION
                SELECT reached.role, role_inclusion.included
                FROM reached JOIN role_inclusion ON role_inclusion.role = reached.name)
            SELECT reached.role AS role, array_agg(DISTINCT role_permission.permission ORDER BY role_permission.permission)
                FILTER (WHERE role_permission.permission IS NOT NULL) AS permissions
            FROM reached LEFT JOIN role_permission ON role_permission.role = reached.name
            GROUP BY reached.role
            """;

    private static final String LEADS_TO = """
            WITH RECURSIVE reached (name) AS (
                SELECT CAST(:start AS text) COLLATE "C"
                UNION
                SELECT role_inclusion.included
                FROM reached JOIN role_inclusion ON role_inclusion.role = reached.name)
            SELECT EXISTS (SELECT 1 FROM reached WHERE name = :target)
            """;

    private static final String NEXT_VERSION = """
            SELECT nextval('rights_version')
            """;

    private static final String RAISE = """
            WITH RECURSIVE affected (name) AS (
                SELECT CAST(:role AS text) COLLATE "C"
                UNION
                SELECT role_inclusion.role
                FROM affected JOIN role_inclusion ON role_inclusion.included = affected.name)
            UPDATE role SET rights_version = :version
            FROM affected WHERE role.name = affected.name
            RETURNING role.name
            """;

    private final Session session;

    RightsRepository(Session session) {
        this.session = session;
    }

    Rights ofAccount(UUID accountId) {
        Tuple row = session.createNativeQuery(OF_ACCOUNT, Tuple.class)
                .setParameter("account", accountId)
                .getSingleResult();
        return new Rights(strings(row, "roles"), strings(row, "permissions"), row.get("version", Long.class));
    }

    /** The permissions of each of these roles by what it includes too, sorted. */
    Map<String, List<String>> ofRoles(Collection<String> names) {
        return session
                .createNativeQuery(OF_ROLES, Tuple.class)
                .setParameter("roles", names.toArray(String[]::new))
                .getResultList()
                .stream()
                .collect(Collectors.toMap(row -> row.get("role", String.class), row -> strings(row, "permissions")));
    }

    /** Whether a role is another, or includes it by any number of steps. */
    boolean leadsTo(String start, String target) {
        return session.createNativeQuery(LEADS_TO, Boolean.class)
                .setParameter("start", start)
                .setParameter("target", target)
                .getSingleResult();
    }

    long nextVersion() {
        return session.createNativeQuery(NEXT_VERSION, Long.class).getSingleResult();
    }

    /** @return the names of the role and of all that include it by any number of steps: those now have this version */
    List<String> raise(String role, long version) {
        return session.createNativeQuery(RAISE, String.class)
                .setParameter("role", role)
                .setParameter("version", version)
                .getResultList();
    }

    private static List<String> strings(Tuple row, String column) {
        String[] values = row.get(column, String[].class);
        return values == null ? List.of() : Arrays.asList(values);
    }
}
