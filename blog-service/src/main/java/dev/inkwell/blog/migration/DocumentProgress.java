package dev.inkwell.blog.migration;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How far a migration of documents has come. It walks over its collection by id, in passes: the next begins where old replicas
 * may have written the old shape since, or something has failed. A pass with nothing to do ends it.
 *
 * @param after the id up to which this pass has come; null at its beginning
 * @param seen documents that this pass has looked at; likewise {@code changed}, {@code missed} (changed by others meanwhile)
 *     and {@code failed}
 * @param failures the first of them
 * @param total documents changed by all passes
 * @param waitUntil when this pass begins
 */
record DocumentProgress(
        String name,
        int pass,
        @Nullable Object after,
        long seen,
        long changed,
        long missed,
        long failed,
        List<DocumentFailure> failures,
        long total,
        Instant startedAt,
        Instant waitUntil,
        @Nullable Instant finishedAt) {

    private static final int MOST_SHOWN = 20;
    private static final int MOST_DOUBLINGS = 7;
    private static final Duration SHORTEST_BEFORE_A_RETRY = Duration.ofMinutes(1);

    static DocumentProgress begun(String name, Instant now) {
        return new DocumentProgress(name, 1, null, 0, 0, 0, 0, List.of(), 0, now, now, null);
    }

    boolean isFinished() {
        return finishedAt != null;
    }

    boolean isDue(Instant now) {
        return !isFinished() && !waitUntil.isAfter(now);
    }

    boolean hasNothingLeft() {
        return changed + missed + failed == 0;
    }

    DocumentProgress plus(DocumentBatch batch) {
        List<DocumentFailure> shown = Stream.concat(failures.stream(), batch.failures().stream())
                .limit(MOST_SHOWN)
                .toList();
        return new DocumentProgress(
                name,
                pass,
                batch.last(),
                seen + batch.seen(),
                changed + batch.changed(),
                missed + batch.missed(),
                failed + batch.failures().size(),
                shown,
                total + batch.changed(),
                startedAt,
                waitUntil,
                null);
    }

    /**
     * Finished, or about to begin the next pass.
     *
     * @param settle how long old replicas may go on after the first new one: what was not looked at later counts for nothing
     */
    DocumentProgress passEnded(Instant now, Duration settle) {
        boolean settled = seen == 0 || !waitUntil.isBefore(startedAt.plus(settle));
        if (settled && hasNothingLeft()) {
            return new DocumentProgress(
                    name, pass, after, seen, changed, missed, failed, failures, total, startedAt, waitUntil, now);
        }
        // What fails for ever must not keep the database busy.
        Duration first = failed > 0 && settle.compareTo(SHORTEST_BEFORE_A_RETRY) < 0 ? SHORTEST_BEFORE_A_RETRY : settle;
        Duration wait = first.multipliedBy(1L << Math.min(pass - 1, MOST_DOUBLINGS));
        return new DocumentProgress(
                name, pass + 1, null, 0, 0, 0, failed, failures, total, startedAt, now.plus(wait), null);
    }

    /** The counts of a pass begin anew with it; until then what failed in the one before is told. */
    DocumentProgress passBegun() {
        return after == null && seen == 0
                ? new DocumentProgress(name, pass, null, 0, 0, 0, 0, List.of(), total, startedAt, waitUntil, finishedAt)
                : this;
    }

    @Override
    public String toString() {
        return "pass=%d seen=%d changed=%d missed=%d failed=%d total=%d"
                .formatted(pass, seen, changed, missed, failed, total);
    }
}
