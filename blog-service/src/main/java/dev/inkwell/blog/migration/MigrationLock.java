package dev.inkwell.blog.migration;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.jboss.logging.Logger;

/**
 * A lease in the database: one replica migrates at a time, and a dead one blocks the others no longer than the lease. It is
 * renewed for as long as it is held, as one step (an index of many documents) can take longer than it.
 */
final class MigrationLock implements AutoCloseable {

    static final Duration LEASE = Duration.ofSeconds(60);

    private static final Logger LOG = Logger.getLogger(MigrationLock.class);
    private static final String SCHEMA = "migrations";
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final Duration RENEWAL = LEASE.dividedBy(3);

    private final MongoCollection<Document> locks;
    private final String id;
    private final Clock clock;
    private final String owner = UUID.randomUUID().toString();
    private final Thread renewal;

    private MigrationLock(MongoCollection<Document> locks, String id, Clock clock) {
        this.locks = locks;
        this.id = id;
        this.clock = clock;
        this.renewal = Thread.ofVirtual().name("renewal of lock " + id).unstarted(this::keepRenewing);
    }

    /** Waits for the lock of the schema. */
    static MigrationLock acquire(MongoCollection<Document> locks, Clock clock) {
        MigrationLock lock = new MigrationLock(locks, SCHEMA, clock);
        while (!lock.take()) {
            pause();
        }
        lock.renewal.start();
        return lock;
    }

    /** Takes a lock unless somebody has it. */
    static Optional<MigrationLock> ifFree(MongoCollection<Document> locks, String id, Clock clock) {
        MigrationLock lock = new MigrationLock(locks, id, clock);
        if (!lock.take()) {
            return Optional.empty();
        }
        lock.renewal.start();
        return Optional.of(lock);
    }

    /** Takes a free or expired lock; makes the lease of our own longer. */
    private boolean take() {
        Instant now = clock.instant();
        var freeOrOurs = Filters.and(
                Filters.eq("_id", id), Filters.or(Filters.eq("owner", owner), Filters.lt("expiresAt", Date.from(now))));
        var taken = new Document("_id", id).append("owner", owner).append("expiresAt", Date.from(now.plus(LEASE)));
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

    private void keepRenewing() {
        try {
            Thread.sleep(RENEWAL);
            while (take()) {
                Thread.sleep(RENEWAL);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (MongoException e) {
            // The next step finds out whether the lock is lost.
            LOG.warnf(
                    "event=migration-lock-not-renewed lock=%s cause=%s",
                    id, e.getClass().getSimpleName());
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
        renewal.interrupt();
        try {
            // Else a renewal that is under way would take the lock once more.
            renewal.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        locks.deleteOne(Filters.and(Filters.eq("_id", id), Filters.eq("owner", owner)));
    }
}
