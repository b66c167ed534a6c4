package dev.inkwell.blog.search;

import dev.inkwell.kit.problem.Category;
import dev.inkwell.kit.problem.DefinedError;

enum SearchError implements DefinedError {
    TOO_BROAD("search-too-broad", Category.INVALID, "More is found than can be put in order: ask for less");

    private final Definition definition;

    SearchError(String code, Category category, String title) {
        definition = new Definition(code, category, title);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
