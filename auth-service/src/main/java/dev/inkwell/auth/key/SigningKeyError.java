package dev.inkwell.auth.key;

import dev.inkwell.kit.problem.Category;
import dev.inkwell.kit.problem.ErrorCode;

/** How this feature refuses. */
enum SigningKeyError implements ErrorCode {
    NOT_FOUND("signing-key-not-found", Category.NOT_FOUND, "There is no such signing key"),
    ROTATION_UNDER_WAY("rotation-under-way", Category.CONFLICT, "The next signing key is published already");

    private final String code;
    private final Category category;
    private final String title;

    SigningKeyError(String code, Category category, String title) {
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
