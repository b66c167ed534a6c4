package dev.inkwell.auth.personaltoken;

import dev.inkwell.kit.problem.Category;
import dev.inkwell.kit.problem.ErrorCode;

/** How this feature refuses. */
enum PersonalTokenError implements ErrorCode {
    NOT_FOUND("personal-token-not-found", Category.NOT_FOUND, "You have no such token"),
    TOO_MANY("too-many-personal-tokens", Category.CONFLICT, "You have as many tokens as one may have");

    private final String code;
    private final Category category;
    private final String title;

    PersonalTokenError(String code, Category category, String title) {
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
