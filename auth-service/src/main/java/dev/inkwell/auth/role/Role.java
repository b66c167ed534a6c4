package dev.inkwell.auth.role;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.Table;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A named set of permissions. */
@Entity
@Table(name = "role")
public class Role {

    /** Who holds it runs the site, so somebody always does. */
    public static final String ADMIN = "admin";

    @Id
    private String name;

    private String description;

    @ManyToMany
    @JoinTable(
            name = "role_permission",
            joinColumns = @JoinColumn(name = "role"),
            inverseJoinColumns = @JoinColumn(name = "permission"))
    private Set<Permission> permissions = new HashSet<>();

    protected Role() {}

    public String name() {
        return name;
    }

    String description() {
        return description;
    }

    /** The names of its permissions, sorted. */
    public List<String> permissions() {
        return permissions.stream().map(Permission::name).sorted().toList();
    }
}
