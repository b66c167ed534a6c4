package dev.inkwell.auth.role;

record PermissionResponse(String name, String description) {

    static PermissionResponse from(Permission permission) {
        return new PermissionResponse(permission.name(), permission.description());
    }
}
