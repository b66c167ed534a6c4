package dev.inkwell.local.stack;

import dev.inkwell.local.process.GuardedProcess;
import dev.inkwell.local.process.Launch;
import dev.inkwell.local.process.Ports;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** One running service process. */
public final class Replica implements Part {

    private final String name;
    private final int port;
    private final Launch launch;
    private final Duration readyWithin;
    private GuardedProcess process;

    private Replica(String name, int port, Launch launch, Duration readyWithin, GuardedProcess process) {
        this.name = name;
        this.port = port;
        this.launch = launch;
        this.readyWithin = readyWithin;
        this.process = process;
    }

    /** Starts it; it is not ready yet. */
    static Replica start(String name, int port, Launch launch, Duration readyWithin) {
        return new Replica(name, port, launch, readyWithin, launch(name, port, launch));
    }

    @Override
    public String name() {
        return name;
    }

    /** The base URL, without a path. */
    public String url() {
        return "http://localhost:" + port;
    }

    @Override
    public synchronized long pid() {
        return process.pid();
    }

    @Override
    public synchronized CompletableFuture<Integer> exit() {
        return process.exit();
    }

    /** Waits until it answers its readiness probe with 200. Raises StackException when it ends or takes too long. */
    public void awaitReady() {
        Readiness.await(name, port, current(), launch.log(), readyWithin);
    }

    @Override
    public synchronized void kill() {
        process.kill();
    }

    @Override
    public void restart() {
        synchronized (this) {
            process.close();
            process = launch(name, port, launch);
        }
        awaitReady();
    }

    @Override
    public void close() {
        current().close();
    }

    private synchronized GuardedProcess current() {
        return process;
    }

    private static GuardedProcess launch(String name, int port, Launch launch) {
        if (!Ports.isFree(port)) {
            throw new StackException("Port " + port + ", for " + name + ", is taken: stop what listens there, or choose"
                    + " another by BLOG_PORT or AUTH_PORT.");
        }
        try {
            return GuardedProcess.start(launch);
        } catch (IOException e) {
            throw new StackException(name + " could not be started: " + e.getMessage(), e);
        }
    }
}
