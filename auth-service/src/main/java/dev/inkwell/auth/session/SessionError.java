package dev.inkwell.auth.session;

import dev.inkwell.kit.problem.Category;
import dev.inkwell.kit.problem.DefinedError;

/** How this feature refuses. */
enum SessionError implements DefinedError {
    INVALID_CREDENTIALS("invalid-credentials", Category.UNAUTHENTICATED, "The login or the password is wrong"),
    INVALID_REFRESH_TOKEN("invalid-refresh-token", Category.UNAUTHENTICATED, "The refresh token is not valid: sign in"),
    NOT_FOUND("session-not-found", Category.NOT_FOUND, "There is no such live session");

    private final Definition definition;

    SessionError(String code, Category category, String title) {
        definition = new Definition(code, category, title);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
