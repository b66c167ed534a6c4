package dev.inkwell.auth.role;

import java.util.List;

/** @param permissions the names of what it allows, sorted */
record RoleResponse(String name, String description, List<String> permissions) {

    static RoleResponse from(Role role) {
        return new RoleResponse(role.name(), role.description(), role.permissions());
    }
}
