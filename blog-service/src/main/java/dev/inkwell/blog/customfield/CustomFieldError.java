package dev.inkwell.blog.customfield;

import dev.inkwell.kit.problem.Category;
import dev.inkwell.kit.problem.ErrorCode;

/** How this feature refuses. */
enum CustomFieldError implements ErrorCode {
    NOT_FOUND("custom-field-not-found", Category.NOT_FOUND, "There is no such custom field"),
    TAKEN("custom-field-taken", Category.CONFLICT, "There is a custom field of this key"),
    TOO_MANY("too-many-custom-fields", Category.CONFLICT, "The site has as many custom fields as it may have"),
    NOT_INDEXED("custom-field-not-indexed", Category.CONFLICT, "Posts are not found by this field, or not yet");

    private final String code;
    private final Category category;
    private final String title;

    CustomFieldError(String code, Category category, String title) {
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
