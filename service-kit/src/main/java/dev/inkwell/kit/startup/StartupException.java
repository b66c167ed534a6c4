package dev.inkwell.kit.startup;

/** Stops the start; its message is the one sentence that tells the operator what to do. */
public final class StartupException extends RuntimeException {

    public StartupException(String message) {
        super(message, null, false, false);
    }
}
