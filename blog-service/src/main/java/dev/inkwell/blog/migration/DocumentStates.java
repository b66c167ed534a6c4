package dev.inkwell.blog.migration;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.stream.Stream;

/** The migrations of documents for probes and metrics: the same on all replicas, within seconds. */
final class DocumentStates {

    private final MeterRegistry meters;
    private volatile List<DocumentProgress> all = List.of();

    DocumentStates(MeterRegistry meters) {
        this.meters = meters;
        Gauge.builder("inkwell.migration.unfinished", this, states -> states.unfinished()
                        .count())
                .description("Migrations of documents that are not done")
                .register(meters);
        Gauge.builder("inkwell.migration.failing", this, DocumentStates::failing)
                .description("Documents that could not be migrated in the last pass")
                .register(meters);
    }

    void become(List<DocumentProgress> present) {
        all = present;
    }

    /** By this replica. */
    void worked(DocumentMigration migration, DocumentBatch batch) {
        count(migration, "seen", batch.seen());
        count(migration, "changed", batch.changed());
        count(migration, "failed", batch.failures().size());
    }

    private void count(DocumentMigration migration, String what, long documents) {
        meters.counter("inkwell.migration.documents", "migration", migration.name(), "what", what)
                .increment(documents);
    }

    Stream<DocumentProgress> unfinished() {
        return all.stream().filter(progress -> !progress.isFinished());
    }

    private long failing() {
        return unfinished().mapToLong(DocumentProgress::failed).sum();
    }
}
