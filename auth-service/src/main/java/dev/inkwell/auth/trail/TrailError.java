package dev.inkwell.auth.trail;

import dev.inkwell.kit.problem.Category;
import dev.inkwell.kit.problem.ErrorCode;

/** How this feature refuses. */
enum TrailError implements ErrorCode {
    NOT_FOUND("audit-entry-not-found", Category.NOT_FOUND, "There is no such entry in the audit trail");

    private final String code;
    private final Category category;
    private final String title;

    TrailError(String code, Category category, String title) {
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
