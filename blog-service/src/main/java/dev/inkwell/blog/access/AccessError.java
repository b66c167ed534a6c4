package dev.inkwell.blog.access;

import dev.inkwell.kit.problem.Category;
import dev.inkwell.kit.problem.DefinedError;

/** How this feature refuses. */
enum AccessError implements DefinedError {
    TOKEN_STALE("token-stale", Category.UNAUTHENTICATED, "The session has ended or its rights have changed");

    private final Definition definition;

    AccessError(String code, Category category, String title) {
        definition = new Definition(code, category, title);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
