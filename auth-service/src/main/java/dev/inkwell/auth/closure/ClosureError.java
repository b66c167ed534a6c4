package dev.inkwell.auth.closure;

import dev.inkwell.kit.problem.Category;
import dev.inkwell.kit.problem.ErrorCode;

/** How this feature refuses. */
enum ClosureError implements ErrorCode {
    OWN_ACCOUNT("own-account", Category.CONFLICT, "Nobody does this to their own account");

    private final String code;
    private final Category category;
    private final String title;

    ClosureError(String code, Category category, String title) {
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
