package dev.inkwell.auth.onetime;

import dev.inkwell.kit.problem.Category;
import dev.inkwell.kit.problem.ErrorCode;

/** How this feature refuses. */
enum OneTimeTokenError implements ErrorCode {
    INVALID_TOKEN("invalid-token", Category.INVALID, "The link was used, has expired, or never was one");

    private final String code;
    private final Category category;
    private final String title;

    OneTimeTokenError(String code, Category category, String title) {
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
