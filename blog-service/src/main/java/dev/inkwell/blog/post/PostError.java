package dev.inkwell.blog.post;

import dev.inkwell.kit.problem.Category;
import dev.inkwell.kit.problem.ErrorCode;

enum PostError implements ErrorCode {
    NOT_FOUND("post-not-found", Category.NOT_FOUND, "There is no such post"),
    NOT_YOURS("post-not-yours", Category.FORBIDDEN, "This post is another author's"),
    NOT_PUBLISHED("post-not-published", Category.CONFLICT, "This post is not public"),
    SLUG_TAKEN("slug-taken", Category.CONFLICT, "Another post has, or had, this slug");

    private final String code;
    private final Category category;
    private final String title;

    PostError(String code, Category category, String title) {
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
