package dev.inkwell.auth.role;

import dev.inkwell.kit.problem.Category;
import dev.inkwell.kit.problem.DefinedError;

/** How this feature refuses. */
enum RoleError implements DefinedError {
    NOT_FOUND("role-not-found", Category.NOT_FOUND, "There is no such role"),
    NAME_TAKEN("role-name-taken", Category.CONFLICT, "There is a role of this name"),
    TOO_MANY("role-limit-reached", Category.CONFLICT, "There are as many roles as there may be"),
    IN_USE("role-in-use", Category.CONFLICT, "The role is in use"),
    BUILT_IN("role-built-in", Category.CONFLICT, "The service relies on this role"),
    BEYOND_OWN_RIGHTS("beyond-own-rights", Category.FORBIDDEN, "Nobody hands on what is not theirs");

    private final Definition definition;

    RoleError(String code, Category category, String title) {
        definition = new Definition(code, category, title);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
