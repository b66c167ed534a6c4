package dev.inkwell.blog.post;

import dev.inkwell.kit.problem.Category;
import dev.inkwell.kit.problem.DefinedError;

public enum PostError implements DefinedError {
    NOT_FOUND("post-not-found", Category.NOT_FOUND, "There is no such post"),
    NOT_YOURS("post-not-yours", Category.FORBIDDEN, "This post is another author's"),
    NO_REVISION("revision-not-found", Category.NOT_FOUND, "There is no such revision, or it is too long ago"),
    NO_AUTOSAVE("autosave-not-found", Category.NOT_FOUND, "There is nothing that was not saved"),
    NOT_PUBLISHED("post-not-published", Category.CONFLICT, "This post is not public"),
    SLUG_TAKEN("slug-taken", Category.CONFLICT, "Another post has, or had, this slug");

    private final Definition definition;

    PostError(String code, Category category, String title) {
        definition = new Definition(code, category, title);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
