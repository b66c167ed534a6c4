package dev.inkwell.auth.role;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class RoleRepository implements PanacheRepositoryBase<Role, String> {

    static final String NAME = "[a-z][a-z0-9-]{0,39}";

    private static final String ALL = """
            select distinct role from Role role
            left join fetch role.permissions
            order by role.name
            """;

    private static final String BY_NAMES = """
            select distinct role from Role role
            left join fetch role.permissions
            where role.name in :names
            order by role.name
            """;

    private static final String LOCK = """
            SELECT name FROM role WHERE name = :name FOR NO KEY UPDATE
            """;

    /** As the foreign keys that point to it lock it. */
    private static final String KEEP = """
            SELECT name FROM role WHERE name = :name FOR KEY SHARE
            """;

    List<Role> allWithPermissions() {
        return getSession().createQuery(ALL, Role.class).getResultList();
    }

    List<Role> byNames(Collection<String> names) {
        return names.isEmpty()
                ? List.of()
                : getSession()
                        .createQuery(BY_NAMES, Role.class)
                        .setParameter("names", names)
                        .getResultList();
    }

    static boolean isName(String text) {
        return text.matches(NAME);
    }

    /** Makes those that change who holds the role wait for each other, until the transaction ends. */
    void lock(String name) {
        getSession()
                .createNativeQuery(LOCK, String.class)
                .setParameter("name", name)
                .getSingleResult();
    }

    /** Makes whoever deletes the role wait until the transaction ends. */
    Optional<Role> findAndKeep(String name) {
        boolean there = !getSession()
                .createNativeQuery(KEEP, String.class)
                .setParameter("name", name)
                .getResultList()
                .isEmpty();
        return there ? findByIdOptional(name) : Optional.empty();
    }
}
