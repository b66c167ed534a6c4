package dev.inkwell.auth.email;

import dev.inkwell.kit.problem.Category;
import dev.inkwell.kit.problem.ErrorCode;

/** How this feature refuses. */
enum EmailError implements ErrorCode {
    TOO_MANY_CHANGES("too-many-changes", Category.THROTTLED, "Too many changes of the address for one day");

    private final String code;
    private final Category category;
    private final String title;

    EmailError(String code, Category category, String title) {
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
