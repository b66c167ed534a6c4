package dev.inkwell.auth.account;

import dev.inkwell.kit.problem.Category;
import dev.inkwell.kit.problem.ErrorCode;

/** How this feature refuses. */
enum AccountError implements ErrorCode {
    NOT_FOUND("user-not-found", Category.NOT_FOUND, "There is no such user"),
    USERNAME_TAKEN("username-taken", Category.CONFLICT, "Somebody has this username"),
    EMAIL_TAKEN("email-taken", Category.CONFLICT, "Somebody has this e-mail address"),
    TOO_MANY_ROLES("too-many-roles", Category.CONFLICT, "The account has as many roles as one may have"),
    LAST_ADMIN("last-admin", Category.CONFLICT, "The last admin stays one");

    private final String code;
    private final Category category;
    private final String title;

    AccountError(String code, Category category, String title) {
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
