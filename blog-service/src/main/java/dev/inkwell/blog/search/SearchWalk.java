package dev.inkwell.blog.search;

import dev.inkwell.blog.migration.Unmigrated;
import dev.inkwell.blog.platform.Transactions;
import dev.inkwell.blog.post.StoredPosts;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.types.ObjectId;
import org.jboss.logging.Logger;

/**
 * Walks over all posts and makes the entries that are missing or behind: at first those of posts that are older than search,
 * then those that a replica without search has changed, and all of them when words are taken in another way. One replica
 * walks; where it dies another goes on. Done, it begins again after a day.
 */
@ApplicationScoped
class SearchWalk {

    private static final Logger LOG = Logger.getLogger(SearchWalk.class);
    private static final int STEP = 200;
    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final Duration REST = Duration.ofDays(1);

    private final StoredPosts posts;
    private final EntryRepository entries;
    private final EntryWriter writer;
    private final SearchEntries projection;
    private final Transactions transactions;
    private final Clock clock;

    SearchWalk(
            StoredPosts posts,
            EntryRepository entries,
            EntryWriter writer,
            SearchEntries projection,
            Transactions transactions,
            Clock clock) {
        this.posts = posts;
        this.entries = entries;
        this.writer = writer;
        this.projection = projection;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Scheduled(
            identity = "search-walk",
            every = "{inkwell.search.walk-interval:10s}",
            skipExecutionIf = Unmigrated.class,
            concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void run() {
        Instant now = clock.instant();
        entries.claim(writer.rules(), now, now.plus(LEASE)).ifPresent(walk -> goOn(walk.after()));
    }

    private void goOn(Optional<ObjectId> from) {
        Optional<ObjectId> last = from;
        long mended = 0;
        do {
            List<StoredPosts.Version> step = posts.after(last, STEP);
            Optional<ObjectId> end = step.size() < STEP
                    ? Optional.empty()
                    : Optional.of(step.getLast().id());
            mended += mend(step, entries.made(last, end));
            Instant until = clock.instant().plus(end.isPresent() ? LEASE : REST);
            entries.keep(writer.rules(), new EntryRepository.Walk(end), until);
            last = end;
        } while (last.isPresent());
        LOG.infof("event=search-walk-done mended=%d", mended);
    }

    private long mend(List<StoredPosts.Version> step, Map<ObjectId, EntryRepository.Made> made) {
        Set<ObjectId> there = step.stream().map(StoredPosts.Version::id).collect(Collectors.toSet());
        Stream<ObjectId> behind = step.stream()
                .filter(post -> isBehind(post, Optional.ofNullable(made.get(post.id()))))
                .map(StoredPosts.Version::id);
        Stream<ObjectId> orphans = made.keySet().stream().filter(id -> !there.contains(id));
        List<ObjectId> wrong = Stream.concat(behind, orphans).toList();
        wrong.forEach(this::mend);
        return wrong.size();
    }

    private boolean isBehind(StoredPosts.Version post, Optional<EntryRepository.Made> made) {
        return made.map(entry ->
                        entry.version() < post.version() || !entry.rules().equals(writer.rules()))
                .orElse(post.published());
    }

    private void mend(ObjectId id) {
        transactions.run(session -> {
            posts.find(session, id)
                    .ifPresentOrElse(post -> projection.keep(session, post), () -> projection.remove(session, id));
            return id;
        });
    }
}
