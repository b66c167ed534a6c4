package dev.inkwell.auth.registration;

import dev.inkwell.kit.problem.Category;
import dev.inkwell.kit.problem.DefinedError;

/** How this feature refuses. */
enum RegistrationError implements DefinedError {
    USERNAME_RESERVED("username-reserved", Category.CONFLICT, "This username is kept for who runs the site"),
    CLOSED("registration-closed", Category.FORBIDDEN, "An account here takes an invitation");

    private final Definition definition;

    RegistrationError(String code, Category category, String title) {
        definition = new Definition(code, category, title);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
