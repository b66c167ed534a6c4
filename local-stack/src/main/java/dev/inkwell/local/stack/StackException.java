package dev.inkwell.local.stack;

/** The stack could not be started or reached; the message is one sentence for a developer. */
public final class StackException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StackException(String message) {
        super(message);
    }

    StackException(String message, Throwable cause) {
        super(message, cause);
    }
}
