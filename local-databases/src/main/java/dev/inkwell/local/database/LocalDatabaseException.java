package dev.inkwell.local.database;

import org.jspecify.annotations.Nullable;

/** A database could not be started; the message tells a developer why and what to do. */
public final class LocalDatabaseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LocalDatabaseException(String message) {
        super(message);
    }

    LocalDatabaseException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
