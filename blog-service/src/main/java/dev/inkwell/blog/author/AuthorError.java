package dev.inkwell.blog.author;

import dev.inkwell.kit.problem.Category;
import dev.inkwell.kit.problem.DefinedError;

enum AuthorError implements DefinedError {
    NOT_FOUND("author-not-found", Category.NOT_FOUND, "There is no such author");

    private final Definition definition;

    AuthorError(String code, Category category, String title) {
        definition = new Definition(code, category, title);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
