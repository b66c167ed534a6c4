package dev.inkwell.auth.registration;

import dev.inkwell.kit.problem.Category;
import dev.inkwell.kit.problem.ErrorCode;

/** How this feature refuses. */
enum RegistrationError implements ErrorCode {
    USERNAME_RESERVED("username-reserved", Category.CONFLICT, "This username is kept for who runs the site"),
    CLOSED("registration-closed", Category.FORBIDDEN, "An account here takes an invitation");

    private final String code;
    private final Category category;
    private final String title;

    RegistrationError(String code, Category category, String title) {
        this.code = code;
        this.category = category;
        this.title = title;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Category category() {
        return category;
    }

    @Override
    public String title() {
        return title;
    }
}
