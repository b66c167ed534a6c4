package dev.inkwell.blog.comment;

import dev.inkwell.kit.problem.Category;
import dev.inkwell.kit.problem.ErrorCode;

enum CommentError implements ErrorCode {
    NOT_FOUND("comment-not-found", Category.NOT_FOUND, "There is no such comment"),
    NOT_YOURS("comment-not-yours", Category.FORBIDDEN, "This comment is another person's"),
    EDIT_WINDOW_OVER("edit-window-over", Category.CONFLICT, "A comment can be edited for a short time only");

    private final String code;
    private final Category category;
    private final String title;

    CommentError(String code, Category category, String title) {
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
