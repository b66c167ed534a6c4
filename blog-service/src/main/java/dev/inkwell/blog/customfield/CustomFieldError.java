package dev.inkwell.blog.customfield;

import dev.inkwell.kit.problem.Category;
import dev.inkwell.kit.problem.DefinedError;

/** How this feature refuses. */
enum CustomFieldError implements DefinedError {
    NOT_FOUND("custom-field-not-found", Category.NOT_FOUND, "There is no such custom field"),
    TAKEN("custom-field-taken", Category.CONFLICT, "There is a custom field of this key"),
    TOO_MANY("too-many-custom-fields", Category.CONFLICT, "The site has as many custom fields as it may have"),
    NOT_INDEXED("custom-field-not-indexed", Category.CONFLICT, "Posts are not found by this field, or not yet");

    private final Definition definition;

    CustomFieldError(String code, Category category, String title) {
        definition = new Definition(code, category, title);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
