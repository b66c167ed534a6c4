package dev.inkwell.blog.author;

import dev.inkwell.kit.problem.Category;
import dev.inkwell.kit.problem.ErrorCode;

enum AuthorError implements ErrorCode {
    NOT_FOUND("author-not-found", Category.NOT_FOUND, "There is no such author");

    private final String code;
    private final Category category;
    private final String title;

    AuthorError(String code, Category category, String title) {
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
