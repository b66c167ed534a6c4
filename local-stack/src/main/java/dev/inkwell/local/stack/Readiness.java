package dev.inkwell.local.stack;

import dev.inkwell.local.process.GuardedProcess;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Waits for a service by its readiness probe. */
final class Readiness {

    private static final int PROBE_MILLIS = 5000;
    private static final int LAST_LINES = 15;

    private Readiness() {}

    static void await(String name, int port, GuardedProcess process, Path log, Duration within) {
        Instant deadline = Instant.now().plus(within);
        while (!isReady(port)) {
            if (!process.isAlive()) {
                throw new StackException(name + " ended while it started. Its log, " + log + ", ends:\n" + end(log));
            }
            if (Instant.now().isAfter(deadline)) {
                throw new StackException(name + " was not ready after " + within.toSeconds() + " s. Its log, " + log
                        + ", ends:\n" + end(log));
            }
            pause();
        }
    }

    static boolean isReady(int port) {
        try {
            HttpURLConnection probe = (HttpURLConnection) URI.create("http://127.0.0.1:" + port + "/q/health/ready")
                    .toURL()
                    .openConnection();
            probe.setConnectTimeout(PROBE_MILLIS);
            probe.setReadTimeout(PROBE_MILLIS);
            try {
                return probe.getResponseCode() == HttpURLConnection.HTTP_OK;
            } finally {
                probe.disconnect();
            }
        } catch (IOException notYet) {
            return false;
        }
    }

    private static String end(Path log) {
        try {
            List<String> lines = Files.readAllLines(log);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
        } catch (IOException e) {
            return "(" + e.getMessage() + ")";
        }
    }

    static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("interrupted while a service started", e);
        }
    }
}
