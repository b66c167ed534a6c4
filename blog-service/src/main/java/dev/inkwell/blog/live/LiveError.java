package dev.inkwell.blog.live;

import dev.inkwell.kit.problem.Category;
import dev.inkwell.kit.problem.DefinedError;

/** How this feature refuses. */
enum LiveError implements DefinedError {
    TOO_MANY_STREAMS(
            "too-many-streams", Category.THROTTLED, "There are too many open streams of one account or address"),
    MALFORMED_EVENT_ID("malformed-event-id", Category.MALFORMED, "The Last-Event-ID is not one that a stream gave out");

    private final Definition definition;

    LiveError(String code, Category category, String title) {
        definition = new Definition(code, category, title);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
