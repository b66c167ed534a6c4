package dev.inkwell.local.database;

import dev.inkwell.local.process.GuardedProcess;

/** A database that this process started. */
public sealed interface DatabaseServer extends AutoCloseable permits PostgresServer, MongoServer {

    /** The port on loopback. */
    int port();

    /** The process itself: its pid, its end. */
    GuardedProcess process();

    /** Stops it; a temporary one's data is deleted. */
    @Override
    void close();
}
