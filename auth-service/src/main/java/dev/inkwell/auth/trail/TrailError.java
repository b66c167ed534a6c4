package dev.inkwell.auth.trail;

import dev.inkwell.kit.problem.Category;
import dev.inkwell.kit.problem.DefinedError;

/** How this feature refuses. */
enum TrailError implements DefinedError {
    NOT_FOUND("audit-entry-not-found", Category.NOT_FOUND, "There is no such entry in the audit trail");

    private final Definition definition;

    TrailError(String code, Category category, String title) {
        definition = new Definition(code, category, title);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
