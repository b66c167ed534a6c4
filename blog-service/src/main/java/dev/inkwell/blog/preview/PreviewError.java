package dev.inkwell.blog.preview;

import dev.inkwell.kit.problem.Category;
import dev.inkwell.kit.problem.ErrorCode;

/** How this feature refuses. */
enum PreviewError implements ErrorCode {
    NOT_FOUND("preview-not-found", Category.NOT_FOUND, "There is no such preview, or not any more"),
    TOO_MANY("too-many-previews", Category.CONFLICT, "The post has as many previews as it may have");

    private final String code;
    private final Category category;
    private final String title;

    PreviewError(String code, Category category, String title) {
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
