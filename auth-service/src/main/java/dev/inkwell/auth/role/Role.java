package dev.inkwell.auth.role;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A named set of permissions, and of other roles whose permissions it has too. */
@Entity
@Table(name = "role")
public class Role {

    /** Who holds it runs the site, so somebody always does. */
    public static final String ADMIN = "admin";

    @Id
    private String name;

    private String description;

    @Column(updatable = false)
    private boolean builtIn;

    /** Raised by {@link RightsRepository#raise}, for those that include it as well. */
    @Column(updatable = false)
    private long rightsVersion;

    @Version
    private long version;

    @ManyToMany
    @JoinTable(
            name = "role_permission",
            joinColumns = @JoinColumn(name = "role"),
            inverseJoinColumns = @JoinColumn(name = "permission"))
    private Set<Permission> permissions = new HashSet<>();

    @ManyToMany
    @JoinTable(
            name = "role_inclusion",
            joinColumns = @JoinColumn(name = "role"),
            inverseJoinColumns = @JoinColumn(name = "included"))
    private Set<Role> includes = new HashSet<>();

    protected Role() {}

    Role(String name, long rightsVersion) {
        this.name = name;
        this.rightsVersion = rightsVersion;
    }

    void describe(String text) {
        description = text;
    }

    void allow(Collection<Permission> allowed, Collection<Role> included) {
        permissions.retainAll(allowed);
        permissions.addAll(allowed);
        includes.retainAll(included);
        includes.addAll(included);
    }

    /** As it is stored already. */
    void raisedTo(long newRightsVersion) {
        rightsVersion = newRightsVersion;
    }

    EditableRole editable() {
        return new EditableRole(description, permissions(), includes());
    }

    public String name() {
        return name;
    }

    String description() {
        return description;
    }

    /** One that the service is delivered with, and relies on: it can be edited, not deleted. */
    boolean isBuiltIn() {
        return builtIn;
    }

    long version() {
        return version;
    }

    long rightsVersion() {
        return rightsVersion;
    }

    /** The names of its own permissions, sorted. */
    List<String> permissions() {
        return permissions.stream().map(Permission::name).sorted().toList();
    }

    /** The names of those that it includes itself, sorted. */
    List<String> includes() {
        return includes.stream().map(Role::name).sorted().toList();
    }
}
