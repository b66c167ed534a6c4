package dev.inkwell.blog.migration;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import org.bson.Document;

/** A lease in the database: one replica migrates at a time, and a dead one blocks the others no longer than the lease. */
final class MigrationLock implements AutoCloseable {

    static final Duration LEASE = Duration.ofSeconds(60);

    private static final String ID = "migrations";
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final MongoCollection<Document> locks;
    private final Clock clock;
    private final String owner = UUID.randomUUID().toString();

    private MigrationLock(MongoCollection<Document> locks, Clock clock) {
        this.locks = locks;
        this.clock = clock;
    }

    /** Waits for the lock. */
    static MigrationLock acquire(MongoCollection<Document> locks, Clock clock) {
        MigrationLock lock = new MigrationLock(locks, clock);
        while (!lock.take()) {
            pause();
        }
        return lock;
    }

    /** Takes a free or expired lock; makes the lease of our own longer. */
    private boolean take() {
        Instant now = clock.instant();
        var freeOrOurs = Filters.and(
                Filters.eq("_id", ID), Filters.or(Filters.eq("owner", owner), Filters.lt("expiresAt", Date.from(now))));
        var taken = new Document("_id", ID).append("owner", owner).append("expiresAt", Date.from(now.plus(LEASE)));
        try {
            locks.replaceOne(freeOrOurs, taken, new ReplaceOptions().upsert(true));
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }

    /** Between two steps: whoever has lost the lock meanwhile must not go on. */
    void renew() {
        if (!take()) {
            throw new IllegalStateException("another replica has taken the migration lock: the lease ran out");
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while waiting for the migration lock", e);
        }
    }

    @Override
    public void close() {
        locks.deleteOne(Filters.and(Filters.eq("_id", ID), Filters.eq("owner", owner)));
    }
}
