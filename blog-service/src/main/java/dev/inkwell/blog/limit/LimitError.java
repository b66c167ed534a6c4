package dev.inkwell.blog.limit;

import dev.inkwell.kit.problem.Category;
import dev.inkwell.kit.problem.ErrorCode;

/** How this feature refuses. */
enum LimitError implements ErrorCode {
    TOO_MANY("too-many-requests", Category.THROTTLED, "This was done too often in a short time");

    private final String code;
    private final Category category;
    private final String title;

    LimitError(String code, Category category, String title) {
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
