package dev.inkwell.auth.event;

import dev.inkwell.kit.problem.Category;
import dev.inkwell.kit.problem.ErrorCode;

/** How this feature refuses. */
enum UserEventError implements ErrorCode {
    CURSOR_EXPIRED("cursor-expired", Category.CONFLICT, "The feed has begun anew: read it from the start");

    private final String code;
    private final Category category;
    private final String title;

    UserEventError(String code, Category category, String title) {
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
