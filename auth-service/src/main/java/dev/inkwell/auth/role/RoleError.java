package dev.inkwell.auth.role;

import dev.inkwell.kit.problem.Category;
import dev.inkwell.kit.problem.ErrorCode;

/** How this feature refuses. */
enum RoleError implements ErrorCode {
    NOT_FOUND("role-not-found", Category.NOT_FOUND, "There is no such role"),
    NAME_TAKEN("role-name-taken", Category.CONFLICT, "There is a role of this name"),
    TOO_MANY("role-limit-reached", Category.CONFLICT, "There are as many roles as there may be"),
    IN_USE("role-in-use", Category.CONFLICT, "The role is in use"),
    BUILT_IN("role-built-in", Category.CONFLICT, "The service relies on this role"),
    BEYOND_OWN_RIGHTS("beyond-own-rights", Category.FORBIDDEN, "Nobody hands on what is not theirs");

    private final String code;
    private final Category category;
    private final String title;

    RoleError(String code, Category category, String title) {
        this.code = code;
        this.category = category;
        this.title = title;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Category category() {
        return category;
    }

    @Override
    public String title() {
        return title;
    }
}
