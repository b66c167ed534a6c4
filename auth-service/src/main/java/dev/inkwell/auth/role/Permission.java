package dev.inkwell.auth.role;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A single right, such as {@code post:write}. Services check permissions, never roles. */
@Entity
@Table(name = "permission")
public class Permission {

    @Id
    private String name;

    private String description;

    protected Permission() {}

    public String name() {
        return name;
    }

    String description() {
        return description;
    }
}
