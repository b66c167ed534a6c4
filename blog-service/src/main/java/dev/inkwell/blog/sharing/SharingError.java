package dev.inkwell.blog.sharing;

import dev.inkwell.kit.problem.Category;
import dev.inkwell.kit.problem.DefinedError;

enum SharingError implements DefinedError {
    NO_PAGE("page-not-found", Category.NOT_FOUND, "This is not the page of a post that everybody may read");

    private final Definition definition;

    SharingError(String code, Category category, String title) {
        definition = new Definition(code, category, title);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
