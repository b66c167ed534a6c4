package dev.inkwell.kit.problem;

/** The errors that any route of both services can give. */
public enum CommonError implements DefinedError {
    MALFORMED_REQUEST("malformed-request", Category.MALFORMED, "The request can't be read"),
    MALFORMED_JSON("malformed-json", Category.MALFORMED, "The body is not well-formed JSON"),
    MALFORMED_CURSOR("malformed-cursor", Category.MALFORMED, "The cursor is not one that this list gave out"),
    MALFORMED_IDEMPOTENCY_KEY("malformed-idempotency-key", Category.MALFORMED, "The Idempotency-Key can't be read"),
    UNAUTHENTICATED("unauthenticated", Category.UNAUTHENTICATED, "A valid access token is needed"),
    FORBIDDEN("forbidden", Category.FORBIDDEN, "The access token does not allow this"),
    NOT_FOUND("not-found", Category.NOT_FOUND, "There is nothing at this address"),
    METHOD_NOT_ALLOWED("method-not-allowed", Category.METHOD_NOT_ALLOWED, "This address does not take this method"),
    NOT_ACCEPTABLE("not-acceptable", Category.NOT_ACCEPTABLE, "None of the accepted media types can be given"),
    CONFLICT("conflict", Category.CONFLICT, "The request conflicts with the present state"),
    PRECONDITION_FAILED("precondition-failed", Category.PRECONDITION_FAILED, "It was changed since it was read"),
    TOO_LARGE("body-too-large", Category.TOO_LARGE, "The body is larger than this service takes"),
    ADDRESS_TOO_LONG("address-too-long", Category.ADDRESS_TOO_LONG, "The address is longer than this service takes"),
    UNSUPPORTED_MEDIA_TYPE(
            "unsupported-media-type", Category.UNSUPPORTED_MEDIA_TYPE, "This media type is not taken here"),
    INVALID("invalid", Category.INVALID, "Some values are not valid"),
    IDEMPOTENCY_KEY_REUSED(
            "idempotency-key-reused", Category.INVALID, "This Idempotency-Key came with another request before"),
    PRECONDITION_REQUIRED("precondition-required", Category.PRECONDITION_REQUIRED, "The If-Match header is needed"),
    INTERNAL("internal-error", Category.INTERNAL, "Something went wrong on our side"),
    OVERLOADED("overloaded", Category.UNAVAILABLE, "There is more to do than can be done at once"),
    UNAVAILABLE("unavailable", Category.UNAVAILABLE, "A part that this request needs does not answer");

    private final Definition definition;

    CommonError(String code, Category category, String title) {
        definition = new Definition(code, category, title);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
