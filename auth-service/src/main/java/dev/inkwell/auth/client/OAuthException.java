package dev.inkwell.auth.client;

/** A refusal of the token endpoint, by the codes that RFC 6749, section 5.2, fixes. */
final class OAuthException extends RuntimeException {

    private final Code code;
    private final String description;

    OAuthException(Code code, String description) {
        super(code.name(), null, false, false);
        this.code = code;
        this.description = description;
    }

    /** The error codes. */
    enum Code {
        INVALID_REQUEST(400),
        INVALID_CLIENT(401),
        UNSUPPORTED_GRANT_TYPE(400),
        INVALID_SCOPE(400);

        private final int status;

        Code(int status) {
            this.status = status;
        }

        int status() {
            return status;
        }
    }

    Code code() {
        return code;
    }

    String description() {
        return description;
    }
}
