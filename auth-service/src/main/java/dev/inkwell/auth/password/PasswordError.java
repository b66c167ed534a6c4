package dev.inkwell.auth.password;

import dev.inkwell.kit.problem.Category;
import dev.inkwell.kit.problem.ErrorCode;

/** How this feature refuses. */
enum PasswordError implements ErrorCode {
    WRONG_PASSWORD("wrong-password", Category.FORBIDDEN, "The password is wrong");

    private final String code;
    private final Category category;
    private final String title;

    PasswordError(String code, Category category, String title) {
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
