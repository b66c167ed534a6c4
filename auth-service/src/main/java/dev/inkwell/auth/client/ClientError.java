package dev.inkwell.auth.client;

import dev.inkwell.kit.problem.Category;
import dev.inkwell.kit.problem.ErrorCode;

/** How this feature refuses. */
enum ClientError implements ErrorCode {
    NOT_FOUND("client-not-found", Category.NOT_FOUND, "There is no such client"),
    SECRET_NOT_FOUND("client-secret-not-found", Category.NOT_FOUND, "The client has no such secret"),
    ID_TAKEN("client-id-taken", Category.CONFLICT, "There is a client of this id"),
    LIMIT_REACHED("client-limit-reached", Category.CONFLICT, "There are as many clients as there may be"),
    TOO_MANY_SECRETS("too-many-secrets", Category.CONFLICT, "The client has as many secrets as one may have"),
    CONFIGURED("client-configured", Category.CONFLICT, "Configuration keeps this client");

    private final String code;
    private final Category category;
    private final String title;

    ClientError(String code, Category category, String title) {
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
