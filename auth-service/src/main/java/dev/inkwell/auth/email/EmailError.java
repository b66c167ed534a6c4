package dev.inkwell.auth.email;

import dev.inkwell.kit.problem.Category;
import dev.inkwell.kit.problem.DefinedError;

/** How this feature refuses. */
enum EmailError implements DefinedError {
    TOO_MANY_CHANGES("too-many-changes", Category.THROTTLED, "Too many changes of the address for one day");

    private final Definition definition;

    EmailError(String code, Category category, String title) {
        definition = new Definition(code, category, title);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
