package dev.inkwell.local.stack;

import dev.inkwell.local.database.DatabaseServer;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntFunction;

/** A database of the stack. */
public final class Database implements Part {

    private final String name;
    private final IntFunction<? extends DatabaseServer> start;
    private DatabaseServer server;

    Database(String name, IntFunction<? extends DatabaseServer> start, DatabaseServer server) {
        this.name = name;
        this.start = start;
        this.server = server;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public synchronized long pid() {
        return server.process().pid();
    }

    @Override
    public synchronized CompletableFuture<Integer> exit() {
        return server.process().exit();
    }

    @Override
    public synchronized void kill() {
        server.process().kill();
    }

    @Override
    public synchronized void restart() {
        server.close();
        server = start.apply(server.port());
    }

    @Override
    public synchronized void close() {
        server.close();
    }
}
