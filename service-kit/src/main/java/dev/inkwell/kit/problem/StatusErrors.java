package dev.inkwell.kit.problem;

/** The error that a bare status from the framework stands for. */
final class StatusErrors {

    private StatusErrors() {}

    static ErrorCode of(int status) {
        return switch (status) {
            case 401 -> CommonError.UNAUTHENTICATED;
            case 403 -> CommonError.FORBIDDEN;
            case 404 -> CommonError.NOT_FOUND;
            case 405 -> CommonError.METHOD_NOT_ALLOWED;
            case 406 -> CommonError.NOT_ACCEPTABLE;
            case 409 -> CommonError.CONFLICT;
            case 412 -> CommonError.PRECONDITION_FAILED;
            case 413 -> CommonError.TOO_LARGE;
            case 414 -> CommonError.ADDRESS_TOO_LONG;
            case 415 -> CommonError.UNSUPPORTED_MEDIA_TYPE;
            case 422 -> CommonError.INVALID;
            case 428 -> CommonError.PRECONDITION_REQUIRED;
            case 503 -> CommonError.UNAVAILABLE;
            default -> status < 500 ? CommonError.MALFORMED_REQUEST : CommonError.INTERNAL;
        };
    }
}
