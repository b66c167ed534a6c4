package dev.inkwell.auth.personaltoken;

import dev.inkwell.kit.problem.Category;
import dev.inkwell.kit.problem.DefinedError;

/** How this feature refuses. */
enum PersonalTokenError implements DefinedError {
    NOT_FOUND("personal-token-not-found", Category.NOT_FOUND, "You have no such token"),
    TOO_MANY("too-many-personal-tokens", Category.CONFLICT, "You have as many tokens as one may have");

    private final Definition definition;

    PersonalTokenError(String code, Category category, String title) {
        definition = new Definition(code, category, title);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
