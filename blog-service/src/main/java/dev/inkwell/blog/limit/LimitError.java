package dev.inkwell.blog.limit;

import dev.inkwell.kit.problem.Category;
import dev.inkwell.kit.problem.DefinedError;

/** How this feature refuses. */
enum LimitError implements DefinedError {
    TOO_MANY("too-many-requests", Category.THROTTLED, "This was done too often in a short time");

    private final Definition definition;

    LimitError(String code, Category category, String title) {
        definition = new Definition(code, category, title);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
