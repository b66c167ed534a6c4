package dev.inkwell.blog.migration;

import dev.inkwell.kit.startup.StartupException;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;

/** Carries out the migrations of documents, each from where its stored progress says. The caller holds the lock. */
final class DocumentMigrations {

    /**
     * How fast.
     *
     * @param batch documents that are looked at in one go
     * @param share the part of the time for which it works, up to 1
     * @param settle for how long old replicas may go on
     */
    record Pace(int batch, double share, Duration settle) {

        private Duration restAfter(Duration work) {
            return Duration.ofNanos(Math.round(work.toNanos() * (1 - share) / share));
        }
    }

    private static final Logger LOG = Logger.getLogger(DocumentMigrations.class);

    /** Documents; a line in the log for each so many. */
    private static final long LOGGED_EACH = 50_000;

    private final List<DocumentMigration> known;
    private final DocumentRanges ranges;
    private final DocumentProgressStore store;
    private final DocumentStates states;
    private final Clock clock;
    private final Pace pace;

    DocumentMigrations(
            List<DocumentMigration> known,
            DocumentRanges ranges,
            DocumentProgressStore store,
            DocumentStates states,
            Clock clock,
            Pace pace) {
        this.known = known.stream()
                .sorted(Comparator.comparing(DocumentMigration::name))
                .toList();
        this.ranges = ranges;
        this.store = store;
        this.states = states;
        this.clock = clock;
        this.pace = pace;
    }

    List<DocumentMigration> known() {
        return known;
    }

    /** What every replica shows of them, whoever carries them out. */
    List<DocumentProgress> progress() {
        List<DocumentProgress> all = known.stream().map(this::progressOf).toList();
        states.become(all);
        return all;
    }

    private DocumentProgress progressOf(DocumentMigration migration) {
        return store.find(migration.name()).orElseGet(() -> DocumentProgress.begun(migration.name(), clock.instant()));
    }

    /** What is due, with rests. @param mayGoOn asked before each batch */
    void work(BooleanSupplier mayGoOn) {
        for (DocumentMigration migration : known) {
            DocumentProgress progress = begin(migration);
            while (progress.isDue(clock.instant()) && mayGoOn.getAsBoolean()) {
                long start = System.nanoTime();
                progress = step(migration, progress);
                progress();
                rest(pace.restAfter(Duration.ofNanos(System.nanoTime() - start)));
            }
        }
    }

    private DocumentProgress begin(DocumentMigration migration) {
        return store.find(migration.name()).orElseGet(() -> {
            DocumentProgress begun = DocumentProgress.begun(migration.name(), clock.instant());
            store.begin(begun);
            return begun;
        });
    }

    private DocumentProgress step(DocumentMigration migration, DocumentProgress stored) {
        DocumentProgress progress = stored.passBegun();
        DocumentBatch batch = ranges.change(migration, progress.after(), pace.batch());
        batch.failures()
                .forEach(failure -> LOG.errorf(
                        "event=document-not-migrated migration=%s id=%s reason=\"%s\"",
                        migration.name(), failure.id(), failure.reason()));
        states.worked(migration, batch);
        if (!batch.isBehindTheLast()) {
            DocumentProgress next = progress.plus(batch);
            if (next.seen() / LOGGED_EACH > progress.seen() / LOGGED_EACH) {
                LOG.infof("event=document-migration-progress migration=%s %s", migration.name(), next);
            }
            return advance(stored, next);
        }
        LOG.infof("event=document-migration-pass migration=%s %s", migration.name(), progress);
        DocumentProgress ended = progress.passEnded(clock.instant(), pace.settle());
        if (ended.isFinished()) {
            LOG.infof("event=document-migration-finished migration=%s total=%d", migration.name(), ended.total());
        }
        return advance(stored, ended);
    }

    private DocumentProgress advance(DocumentProgress from, DocumentProgress to) {
        if (!store.advance(from, to)) {
            throw new IllegalStateException("another replica goes on with migration " + from.name());
        }
        return to;
    }

    /**
     * Leaves no document of the old shape, at once: for a step of the schema that needs it, at a time when nobody writes the
     * old shape any more.
     *
     * @throws StartupException where documents can't be changed: names them
     */
    void finish(String name, Runnable beforeEachBatch) {
        DocumentMigration migration = known.stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(
                        () -> new StartupException("Migration %s of documents is not in this build.".formatted(name)));
        DocumentProgress progress;
        do {
            progress = pass(migration, beforeEachBatch);
            if (progress.failed() > 0) {
                throw new StartupException("Migration %s fails for %d documents; mend them first: %s"
                        .formatted(name, progress.failed(), progress.failures()));
            }
        } while (!progress.hasNothingLeft());
        store.begin(progress.passEnded(clock.instant(), Duration.ZERO));
        LOG.infof("event=document-migration-finished migration=%s total=%d", name, progress.total());
    }

    private DocumentProgress pass(DocumentMigration migration, Runnable beforeEachBatch) {
        DocumentProgress progress = DocumentProgress.begun(migration.name(), clock.instant());
        DocumentBatch batch;
        do {
            beforeEachBatch.run();
            batch = ranges.change(migration, progress.after(), pace.batch());
            states.worked(migration, batch);
            progress = batch.isBehindTheLast() ? progress : progress.plus(batch);
        } while (!batch.isBehindTheLast());
        return progress;
    }

    private static void rest(Duration rest) {
        try {
            Thread.sleep(rest);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while resting between two batches", e);
        }
    }
}
