package dev.inkwell.auth.session;

import dev.inkwell.kit.problem.Category;
import dev.inkwell.kit.problem.ErrorCode;

/** How this feature refuses. */
enum SessionError implements ErrorCode {
    INVALID_CREDENTIALS("invalid-credentials", Category.UNAUTHENTICATED, "The login or the password is wrong"),
    INVALID_REFRESH_TOKEN("invalid-refresh-token", Category.UNAUTHENTICATED, "The refresh token is not valid: sign in"),
    NOT_FOUND("session-not-found", Category.NOT_FOUND, "There is no such live session");

    private final String code;
    private final Category category;
    private final String title;

    SessionError(String code, Category category, String title) {
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
