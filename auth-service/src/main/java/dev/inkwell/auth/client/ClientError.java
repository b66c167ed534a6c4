package dev.inkwell.auth.client;

import dev.inkwell.kit.problem.Category;
import dev.inkwell.kit.problem.DefinedError;

/** How this feature refuses. */
enum ClientError implements DefinedError {
    NOT_FOUND("client-not-found", Category.NOT_FOUND, "There is no such client"),
    SECRET_NOT_FOUND("client-secret-not-found", Category.NOT_FOUND, "The client has no such secret"),
    ID_TAKEN("client-id-taken", Category.CONFLICT, "There is a client of this id"),
    LIMIT_REACHED("client-limit-reached", Category.CONFLICT, "There are as many clients as there may be"),
    TOO_MANY_SECRETS("too-many-secrets", Category.CONFLICT, "The client has as many secrets as one may have"),
    CONFIGURED("client-configured", Category.CONFLICT, "Configuration keeps this client");

    private final Definition definition;

    ClientError(String code, Category category, String title) {
        definition = new Definition(code, category, title);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
