package dev.inkwell.auth.browser;

import dev.inkwell.kit.problem.Category;
import dev.inkwell.kit.problem.ErrorCode;

/** How this feature refuses. */
enum BrowserError implements ErrorCode {
    CROSS_SITE_REQUEST("cross-site-request", Category.FORBIDDEN, "Cookies are taken from pages of known origins alone");

    private final String code;
    private final Category category;
    private final String title;

    BrowserError(String code, Category category, String title) {
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
