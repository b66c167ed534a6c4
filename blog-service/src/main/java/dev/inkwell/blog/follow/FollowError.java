package dev.inkwell.blog.follow;

import dev.inkwell.kit.problem.Category;
import dev.inkwell.kit.problem.ErrorCode;

enum FollowError implements ErrorCode {
    YOURSELF("cannot-follow-yourself", Category.CONFLICT, "Nobody can follow themselves"),
    TOO_MANY("too-many-follows", Category.CONFLICT, "One person can follow no more");

    private final String code;
    private final Category category;
    private final String title;

    FollowError(String code, Category category, String title) {
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
