package dev.inkwell.auth.invitation;

import dev.inkwell.kit.problem.Category;
import dev.inkwell.kit.problem.ErrorCode;

/** How this feature refuses. */
enum InvitationError implements ErrorCode {
    NOT_FOUND("invitation-not-found", Category.NOT_FOUND, "There is no such invitation"),
    ALREADY_INVITED("already-invited", Category.CONFLICT, "This address is invited already"),
    ALREADY_REGISTERED("already-registered", Category.CONFLICT, "An account has this address");

    private final String code;
    private final Category category;
    private final String title;

    InvitationError(String code, Category category, String title) {
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
