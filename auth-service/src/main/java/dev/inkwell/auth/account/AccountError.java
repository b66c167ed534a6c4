package dev.inkwell.auth.account;

import dev.inkwell.kit.problem.Category;
import dev.inkwell.kit.problem.DefinedError;

/** How this feature refuses. */
enum AccountError implements DefinedError {
    NOT_FOUND("user-not-found", Category.NOT_FOUND, "There is no such user"),
    USERNAME_TAKEN("username-taken", Category.CONFLICT, "Somebody has this username"),
    EMAIL_TAKEN("email-taken", Category.CONFLICT, "Somebody has this e-mail address"),
    TOO_MANY_ROLES("too-many-roles", Category.CONFLICT, "The account has as many roles as one may have"),
    LAST_ADMIN("last-admin", Category.CONFLICT, "The last admin stays one");

    private final Definition definition;

    AccountError(String code, Category category, String title) {
        definition = new Definition(code, category, title);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
