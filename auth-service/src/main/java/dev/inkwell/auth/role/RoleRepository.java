package dev.inkwell.auth.role;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.regex.Pattern;

@ApplicationScoped
class RoleRepository implements PanacheRepositoryBase<Role, String> {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,39}");

    private static final String ALL = """
            select distinct role from Role role
            left join fetch role.permissions
            order by role.name
            """;

    private static final String LOCK = """
            SELECT name FROM role WHERE name = :name FOR NO KEY UPDATE
            """;

    List<Role> allWithPermissions() {
        return getSession().createQuery(ALL, Role.class).getResultList();
    }

    static boolean isName(String text) {
        return NAME.matcher(text).matches();
    }

    /** Makes those that change who holds the role wait for each other, until the transaction ends. */
    void lock(String name) {
        getSession()
                .createNativeQuery(LOCK, String.class)
                .setParameter("name", name)
                .getSingleResult();
    }
}
