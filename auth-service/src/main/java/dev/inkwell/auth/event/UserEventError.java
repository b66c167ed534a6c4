package dev.inkwell.auth.event;

import dev.inkwell.kit.problem.Category;
import dev.inkwell.kit.problem.DefinedError;

/** How this feature refuses. */
enum UserEventError implements DefinedError {
    CURSOR_EXPIRED("cursor-expired", Category.CONFLICT, "The feed has begun anew: read it from the start");

    private final Definition definition;

    UserEventError(String code, Category category, String title) {
        definition = new Definition(code, category, title);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
