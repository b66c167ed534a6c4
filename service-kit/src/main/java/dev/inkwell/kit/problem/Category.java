package dev.inkwell.kit.problem;

/** The closed set of ways in which a request can fail, each with its HTTP status (RFC 9110, section 15.5; RFC 6585). */
public enum Category {
    MALFORMED(400),
    UNAUTHENTICATED(401),
    FORBIDDEN(403),
    NOT_FOUND(404),
    METHOD_NOT_ALLOWED(405),
    NOT_ACCEPTABLE(406),
    CONFLICT(409),
    PRECONDITION_FAILED(412),
    TOO_LARGE(413),
    ADDRESS_TOO_LONG(414),
    UNSUPPORTED_MEDIA_TYPE(415),
    INVALID(422),
    PRECONDITION_REQUIRED(428),
    THROTTLED(429),
    INTERNAL(500),
    UNAVAILABLE(503);

    private final int status;

    Category(int status) {
        this.status = status;
    }

    public int status() {
        return status;
    }
}
