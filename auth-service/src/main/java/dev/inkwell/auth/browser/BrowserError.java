package dev.inkwell.auth.browser;

import dev.inkwell.kit.problem.Category;
import dev.inkwell.kit.problem.DefinedError;

/** How this feature refuses. */
enum BrowserError implements DefinedError {
    CROSS_SITE_REQUEST("cross-site-request", Category.FORBIDDEN, "Cookies are taken from pages of known origins alone");

    private final Definition definition;

    BrowserError(String code, Category category, String title) {
        definition = new Definition(code, category, title);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
