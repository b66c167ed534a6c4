package dev.inkwell.local.stack;

import java.util.concurrent.CompletableFuture;

/** A process of the stack, which can crash and come back under the same address. */
public sealed interface Part extends AutoCloseable permits Database, Replica {

    /** Such as postgresql, blog or blog-2: also the name of its log. */
    String name();

    long pid();

    /** Completes when the process that runs now has ended. */
    CompletableFuture<Integer> exit();

    /** Kills it on the spot (SIGKILL). */
    void kill();

    /** Starts it again, after its end, with the same port and data, and waits until it is ready. */
    void restart();

    /** Stops it in good order. */
    @Override
    void close();
}
