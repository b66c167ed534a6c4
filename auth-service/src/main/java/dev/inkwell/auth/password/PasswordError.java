package dev.inkwell.auth.password;

import dev.inkwell.kit.problem.Category;
import dev.inkwell.kit.problem.DefinedError;

/** How this feature refuses. */
enum PasswordError implements DefinedError {
    WRONG_PASSWORD("wrong-password", Category.FORBIDDEN, "The password is wrong");

    private final Definition definition;

    PasswordError(String code, Category category, String title) {
        definition = new Definition(code, category, title);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
