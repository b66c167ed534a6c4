package dev.inkwell.local.database;

import dev.inkwell.local.process.GuardedProcess;
import dev.inkwell.local.process.Ports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Starting a server: on a free port, which another may take first, and waiting for it. */
final class Attempts {

    private static final int ON_FREE_PORTS = 5;
    private static final Duration READY_WITHIN = Duration.ofSeconds(90);

    /** Starts a server on that port. */
    interface Start<T> {
        T on(int port) throws IOException;
    }

    /** Whether it is ready. */
    interface Check {
        boolean passes() throws IOException;
    }

    private Attempts() {}

    static <T> T onAPort(int fixed, Start<T> start) throws IOException {
        if (fixed != 0) {
            if (!Ports.isFree(fixed)) {
                throw new LocalDatabaseException("Port " + fixed + " is taken: free it or choose another.");
            }
            return start.on(fixed);
        }
        for (int attempt = 1; ; attempt++) {
            int port = Ports.free();
            try {
                return start.on(port);
            } catch (LocalDatabaseException e) {
                if (attempt == ON_FREE_PORTS || Ports.isFree(port)) {
                    throw e;
                }
            }
        }
    }

    /** Waits until the check passes; a process that ends or takes too long is stopped and reported with its last words. */
    static void await(String name, GuardedProcess process, Path log, Check check) throws IOException {
        Instant deadline = Instant.now().plus(READY_WITHIN);
        while (!check.passes()) {
            boolean late = Instant.now().isAfter(deadline);
            if (late || !process.isAlive()) {
                process.close();
                String what = late ? " was not ready after " + READY_WITHIN.toSeconds() + " s" : " ended at once";
                throw new LocalDatabaseException(name + what + " (" + log + "): " + lastLines(log));
            }
            pause(process);
        }
    }

    private static void pause(GuardedProcess process) {
        try {
            Thread.sleep(25);
        } catch (InterruptedException e) {
            process.close();
            Thread.currentThread().interrupt();
            throw new LocalDatabaseException("interrupted while a server started", e);
        }
    }

    private static String lastLines(Path log) throws IOException {
        List<String> lines = Files.exists(log) ? Files.readAllLines(log) : List.of();
        return String.join(" | ", lines.subList(Math.max(0, lines.size() - 3), lines.size()));
    }
}
