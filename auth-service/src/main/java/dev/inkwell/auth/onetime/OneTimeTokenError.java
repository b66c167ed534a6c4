package dev.inkwell.auth.onetime;

import dev.inkwell.kit.problem.Category;
import dev.inkwell.kit.problem.DefinedError;

/** How this feature refuses. */
enum OneTimeTokenError implements DefinedError {
    INVALID_TOKEN("invalid-token", Category.INVALID, "The link was used, has expired, or never was one");

    private final Definition definition;

    OneTimeTokenError(String code, Category category, String title) {
        definition = new Definition(code, category, title);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
