package dev.inkwell.auth.delegation;

import dev.inkwell.kit.problem.Category;
import dev.inkwell.kit.problem.DefinedError;

/** How this feature refuses. */
enum DelegationError implements DefinedError {
    TOKEN_UNKNOWN(
            "delegated-token-unknown", Category.UNAUTHENTICATED, "The token is not one by which this service acts"),
    CONFIRMATION_NEEDED(
            "confirmation-needed",
            Category.FORBIDDEN,
            "This change takes the present password, at the site's own sign-in");

    private final Definition definition;

    DelegationError(String code, Category category, String title) {
        definition = new Definition(code, category, title);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
