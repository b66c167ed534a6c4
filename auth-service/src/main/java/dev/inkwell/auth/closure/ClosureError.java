package dev.inkwell.auth.closure;

import dev.inkwell.kit.problem.Category;
import dev.inkwell.kit.problem.DefinedError;

/** How this feature refuses. */
enum ClosureError implements DefinedError {
    OWN_ACCOUNT("own-account", Category.CONFLICT, "Nobody does this to their own account");

    private final Definition definition;

    ClosureError(String code, Category category, String title) {
        definition = new Definition(code, category, title);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
