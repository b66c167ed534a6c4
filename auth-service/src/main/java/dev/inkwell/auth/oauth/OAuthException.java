package dev.inkwell.auth.oauth;

/** A refusal of an OAuth endpoint, by the codes that RFC 6749, section 5.2, fixes unless another one is named. */
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
        INVALID_SCOPE(400),
        /** RFC 7009, section 2.2.1. */
        UNSUPPORTED_TOKEN_TYPE(400),
        /** RFC 6750, section 3.1. */
        INSUFFICIENT_SCOPE(403);

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
