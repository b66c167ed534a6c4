package dev.inkwell.auth.throttle;

import dev.inkwell.kit.problem.Category;
import dev.inkwell.kit.problem.DefinedError;

/** How this feature refuses. */
enum ThrottleError implements DefinedError {
    TOO_MANY_ATTEMPTS("too-many-attempts", Category.THROTTLED, "Too many attempts: wait as long as Retry-After says");

    private final Definition definition;

    ThrottleError(String code, Category category, String title) {
        definition = new Definition(code, category, title);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
