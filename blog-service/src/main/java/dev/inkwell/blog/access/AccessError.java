package dev.inkwell.blog.access;

import dev.inkwell.kit.problem.Category;
import dev.inkwell.kit.problem.ErrorCode;

/** How this feature refuses. */
enum AccessError implements ErrorCode {
    TOKEN_STALE("token-stale", Category.UNAUTHENTICATED, "The session has ended or its rights have changed");

    private final String code;
    private final Category category;
    private final String title;

    AccessError(String code, Category category, String title) {
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
