package dev.inkwell.local.database;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where a database lives.
 *
 * @param directory keeps the data, durably; null for a temporary folder that is deleted at the end and trades PostgreSQL's
 *     durability for speed
 * @param port the port on loopback; 0 for a free one
 */
public record DatabaseSettings(@Nullable Path directory, int port) {

    public static DatabaseSettings temporary() {
        return new DatabaseSettings(null, 0);
    }

    public static DatabaseSettings keptIn(Path directory) {
        return new DatabaseSettings(directory, 0);
    }

    public DatabaseSettings onPort(int fixed) {
        return new DatabaseSettings(directory, fixed);
    }
}
