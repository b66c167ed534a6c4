package dev.inkwell.auth.key;

import dev.inkwell.kit.problem.Category;
import dev.inkwell.kit.problem.DefinedError;

/** How this feature refuses. */
enum SigningKeyError implements DefinedError {
    NOT_FOUND("signing-key-not-found", Category.NOT_FOUND, "There is no such signing key"),
    ROTATION_UNDER_WAY("rotation-under-way", Category.CONFLICT, "The next signing key is published already");

    private final Definition definition;

    SigningKeyError(String code, Category category, String title) {
        definition = new Definition(code, category, title);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
