package dev.inkwell.blog.preview;

import dev.inkwell.kit.problem.Category;
import dev.inkwell.kit.problem.DefinedError;

/** How this feature refuses. */
enum PreviewError implements DefinedError {
    NOT_FOUND("preview-not-found", Category.NOT_FOUND, "There is no such preview, or not any more"),
    TOO_MANY("too-many-previews", Category.CONFLICT, "The post has as many previews as it may have");

    private final Definition definition;

    PreviewError(String code, Category category, String title) {
        definition = new Definition(code, category, title);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
