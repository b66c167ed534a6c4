package dev.inkwell.auth.invitation;

import dev.inkwell.kit.problem.Category;
import dev.inkwell.kit.problem.DefinedError;

/** How this feature refuses. */
enum InvitationError implements DefinedError {
    NOT_FOUND("invitation-not-found", Category.NOT_FOUND, "There is no such invitation"),
    ALREADY_INVITED("already-invited", Category.CONFLICT, "This address is invited already"),
    ALREADY_REGISTERED("already-registered", Category.CONFLICT, "An account has this address");

    private final Definition definition;

    InvitationError(String code, Category category, String title) {
        definition = new Definition(code, category, title);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
