package dev.inkwell.blog.live;

import com.mongodb.MongoException;
import com.mongodb.client.ChangeStreamIterable;
import com.mongodb.client.ClientSession;
import com.mongodb.client.MongoChangeStreamCursor;
import com.mongodb.client.MongoClient;
import com.mongodb.client.model.changestream.ChangeStreamDocument;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.bson.BsonDocument;
import org.bson.BsonTimestamp;
import org.bson.Document;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Reads the events of all replicas in the order of their commit: one change stream, however many listen. */
@ApplicationScoped
class EventWatcher {

    private static final Logger LOG = Logger.getLogger(EventWatcher.class);

    /** The database no longer has what came since: who listens is told to read anew. */
    private static final Set<Integer> LOST = Set.of(280, 286);

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final StoredEventRepository events;
    private final Subscribers subscribers;
    private final MongoClient client;
    private final String database;
    private final LiveConfig config;
    private @Nullable BsonDocument token;
    private volatile boolean stopping;

    EventWatcher(
            StoredEventRepository events,
            Subscribers subscribers,
            MongoClient client,
            @ConfigProperty(name = "quarkus.mongodb.database") String database,
            LiveConfig config) {
        this.events = events;
        this.subscribers = subscribers;
        this.client = client;
        this.database = database;
        this.config = config;
    }

    void start(@Observes StartupEvent started) {
        Thread.ofVirtual().name("event-watcher").start(this::run);
    }

    void stop(@Observes ShutdownEvent stopped) {
        stopping = true;
    }

    private void run() {
        Duration lookBack = config.lookBack();
        while (!stopping) {
            try (var cursor = open(lookBack)) {
                follow(cursor);
            } catch (RuntimeException e) {
                if (e instanceof MongoException failed && LOST.contains(failed.getCode())) {
                    lookBack = Duration.ZERO;
                    token = null;
                }
                pauseAfter(e);
            }
        }
    }

    /** Where the last one stopped, or so far back; a database that keeps less refuses that. */
    private MongoChangeStreamCursor<ChangeStreamDocument<StoredEvent>> open(Duration lookBack) {
        ChangeStreamIterable<StoredEvent> stream = events.watch().maxAwaitTime(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        if (token != null) {
            return stream.startAfter(token).cursor();
        }
        BsonTimestamp now = databaseTime();
        BsonTimestamp from = lookBack.isZero() ? now : new BsonTimestamp(now.getTime() - (int) lookBack.toSeconds(), 0);
        var cursor = stream.startAtOperationTime(from).cursor();
        subscribers.begin(Position.at(from));
        return cursor;
    }

    private BsonTimestamp databaseTime() {
        try (ClientSession session = client.startSession()) {
            client.getDatabase(database).runCommand(session, new Document("ping", 1));
            return Objects.requireNonNull(session.getOperationTime(), "MongoDB is no replica set");
        }
    }

    private void follow(MongoChangeStreamCursor<ChangeStreamDocument<StoredEvent>> cursor) {
        while (!stopping) {
            ChangeStreamDocument<StoredEvent> change = cursor.tryNext();
            if (change != null && change.getFullDocument() != null && change.getClusterTime() != null) {
                subscribers.take(
                        change.getFullDocument().at(change.getClusterTime().getValue()));
            }
            token = cursor.getResumeToken();
        }
    }

    private void pauseAfter(RuntimeException e) {
        if (stopping) {
            return;
        }
        LOG.warnf("event=event-watcher-failed cause=%s", e.getClass().getSimpleName());
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
