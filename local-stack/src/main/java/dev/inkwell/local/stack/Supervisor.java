package dev.inkwell.local.stack;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;

/** Starts parts again that end by themselves: after a second, then two, four, up to 30; a part that was ready for five seconds starts afresh. */
final class Supervisor {

    private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final Duration HEALTHY_AFTER = Duration.ofSeconds(5);

    private final Consumer<String> report;
    private final Runnable whenBack;
    private volatile boolean stopping;

    Supervisor(Consumer<String> report, Runnable whenBack) {
        this.report = report;
        this.whenBack = whenBack;
    }

    void watch(Part part) {
        Thread.ofVirtual().name("watch-" + part.name()).start(() -> keepAlive(part));
    }

    /** From now on, an end is not a crash. */
    void stop() {
        stopping = true;
    }

    private void keepAlive(Part part) {
        Duration pause = SHORTEST_PAUSE;
        while (!stopping) {
            Instant since = Instant.now();
            int code = part.exit().join();
            if (stopping) {
                return;
            }
            if (Instant.now().isAfter(since.plus(HEALTHY_AFTER))) {
                pause = SHORTEST_PAUSE;
            }
            report.accept(part.name() + " ended with exit code " + code + "; starting it again in " + pause.toSeconds()
                    + " s");
            sleep(pause);
            pause = min(pause.multipliedBy(2), LONGEST_PAUSE);
            restart(part);
        }
    }

    private void restart(Part part) {
        if (stopping) {
            return;
        }
        try {
            part.restart();
            whenBack.run();
            report.accept(part.name() + " is back, process " + part.pid());
        } catch (RuntimeException e) {
            if (!stopping) {
                report.accept(part.name() + " did not come back: " + e.getMessage());
            }
        }
    }

    private static Duration min(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static void sleep(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
