package dev.inkwell.blog.access;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Prints the CPU nanoseconds that each request pays to learn that its rights have not ended; bench/revocation.py runs it. */
public class EndedRightsCost {

    private static final int ENDED = 100_000;
    private static final char[] ROLE = "author".toCharArray();
    private static final int CHECKS = 5_000_000;

    public static void main(String[] arguments) {
        EndedRights ended = new EndedRights(null, () -> Duration.ofMinutes(1), Clock.systemUTC(), new SimpleMeterRegistry());
        Instant now = Instant.now();
        for (int i = 0; i < ENDED; i++) {
            ended.sessionEnded(UUID.randomUUID().toString(), now);
            ended.accessChanged(UUID.randomUUID().toString(), 2, now);
        }
        ended.roleChanged("author", 7, now);
        byte[][] ids = new byte[10_000][];
        for (int i = 0; i < ids.length; i++) {
            ids[i] = UUID.randomUUID().toString().getBytes(StandardCharsets.US_ASCII);
        }
        check(ended, ids);
        var threads = ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadCpuTime();
        long refused = check(ended, ids);
        System.out.printf("%.0f%n", (double) (threads.getCurrentThreadCpuTime() - before) / CHECKS);
        if (refused > 0) {
            throw new IllegalStateException("good rights were refused");
        }
    }

    /** With strings that are new each time, as those of a token are: their hashes are not known yet. */
    private static long check(EndedRights ended, byte[][] ids) {
        long refused = 0;
        for (int i = 0; i < CHECKS; i++) {
            String subject = new String(ids[i % ids.length], StandardCharsets.US_ASCII);
            String session = new String(ids[(i + 1) % ids.length], StandardCharsets.US_ASCII);
            HeldRights held = new HeldRights(subject, 1, session, List.of(new String(ROLE)), 7, "key");
            refused += ended.makeStale(held) ? 1 : 0;
        }
        return refused;
    }
}
