package dev.inkwell.blog.tag;

import dev.inkwell.kit.problem.Category;
import dev.inkwell.kit.problem.ErrorCode;

enum TagError implements ErrorCode {
    NOT_FOUND;

    @Override
    public String code() {
        return "tag-not-found";
    }

    @Override
    public Category category() {
        return Category.NOT_FOUND;
    }

    @Override
    public String title() {
        return "No public post has this tag";
    }
}
