package dev.inkwell.blog.comment;

import dev.inkwell.kit.problem.Category;
import dev.inkwell.kit.problem.DefinedError;

enum CommentError implements DefinedError {
    NOT_FOUND("comment-not-found", Category.NOT_FOUND, "There is no such comment"),
    NOT_YOURS("comment-not-yours", Category.FORBIDDEN, "This comment is another person's"),
    EDIT_WINDOW_OVER("edit-window-over", Category.CONFLICT, "A comment can be edited for a short time only");

    private final Definition definition;

    CommentError(String code, Category category, String title) {
        definition = new Definition(code, category, title);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
