package dev.inkwell.blog.follow;

import dev.inkwell.kit.problem.Category;
import dev.inkwell.kit.problem.DefinedError;

enum FollowError implements DefinedError {
    YOURSELF("cannot-follow-yourself", Category.CONFLICT, "Nobody can follow themselves"),
    TOO_MANY("too-many-follows", Category.CONFLICT, "One person can follow no more");

    private final Definition definition;

    FollowError(String code, Category category, String title) {
        definition = new Definition(code, category, title);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
