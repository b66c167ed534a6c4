package dev.inkwell.blog.follower;

import com.mongodb.MongoException;
import dev.inkwell.blog.author.AuthorService;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.WebApplicationException;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Follows the feed for as long as this replica runs, by one request after another, each of which waits for news. */
@ApplicationScoped
class Follower {

    private static final Logger LOG = Logger.getLogger(Follower.class);

    /** Less than the client's read timeout, by which a connection that is dead is found out. */
    private static final String WAIT = "10s";

    private static final String NO_WAIT = "0s";
    private static final int LIMIT = 1000;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

    private final FeedClient feed;
    private final Changes changes;
    private final FeedMarks marks;
    private final AuthorService authors;
    private final FollowerState state;
    private volatile boolean stopping;
    private @Nullable Thread thread;
    private boolean started;
    private @Nullable String cursor;
    private int failures;

    Follower(
            @RestClient FeedClient feed, Changes changes, FeedMarks marks, AuthorService authors, FollowerState state) {
        this.feed = feed;
        this.changes = changes;
        this.marks = marks;
        this.authors = authors;
        this.state = state;
    }

    void start(@Observes StartupEvent event) {
        thread = Thread.ofVirtual().name("follower").start(this::follow);
    }

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
        if (thread != null) {
            thread.interrupt();
        }
    }

    private void follow() {
        while (!stopping) {
            try {
                step();
                failures = 0;
            } catch (WebApplicationException e) {
                refused(e.getResponse().getStatus());
            } catch (Throwable e) {
                // An Error too: a replica that has stopped following would take ended tokens for good ones, and say
                // nothing.
                failed(e);
            }
        }
    }

    private void step() {
        if (!started) {
            cursor = marks.start().orElse(null);
            started = true;
        }
        FeedPage page = feed.after(cursor, state.isCaughtUp() ? WAIT : NO_WAIT, LIMIT);
        changes.apply(page.items());
        cursor = page.nextCursor();
        state.applied(page.items(), page.items().size() < LIMIT);
        marks.applied(page.nextCursor());
    }

    private void refused(int status) {
        if (cursor != null && (status == 409 || status == 400)) {
            LOG.warnf("event=user-events-replayed status=%d", status);
            try {
                beginAnew();
            } catch (RuntimeException e) {
                failed(e);
            }
            return;
        }
        state.failed("answers with " + status);
        pause();
    }

    /** The marks last: after a crash in between, the cursor is refused again. */
    private void beginAnew() {
        authors.forgetVersions();
        marks.drop();
        cursor = null;
    }

    private void failed(Throwable e) {
        if (stopping) {
            return;
        }
        if (failures == 0) {
            LOG.warnf("event=user-events-not-followed cause=%s", e);
        }
        // A failure of the database or of this service is not auth-service's.
        state.failed(e instanceof MongoException || e instanceof Error ? "answers" : "does not answer");
        pause();
    }

    /** Longer each time, and not at the same time as the other replicas. */
    private void pause() {
        long longest = Math.min(FIRST_PAUSE.toMillis() << Math.min(failures, 10), LONGEST_PAUSE.toMillis());
        failures++;
        try {
            Thread.sleep(ThreadLocalRandom.current().nextLong(longest / 2, longest + 1));
        } catch (InterruptedException e) {
            // Told by the flag that stop sets.
        }
    }
}
