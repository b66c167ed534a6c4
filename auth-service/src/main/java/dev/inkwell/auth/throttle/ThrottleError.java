package dev.inkwell.auth.throttle;

import dev.inkwell.kit.problem.Category;
import dev.inkwell.kit.problem.ErrorCode;

/** How this feature refuses. */
enum ThrottleError implements ErrorCode {
    TOO_MANY_ATTEMPTS("too-many-attempts", Category.THROTTLED, "Too many attempts: wait as long as Retry-After says");

    private final String code;
    private final Category category;
    private final String title;

    ThrottleError(String code, Category category, String title) {
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
