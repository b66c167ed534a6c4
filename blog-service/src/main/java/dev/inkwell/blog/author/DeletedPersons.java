package dev.inkwell.blog.author;

import dev.inkwell.blog.access.EndedRights;
import dev.inkwell.blog.migration.Unmigrated;
import io.quarkus.arc.All;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Sweeps up what deleted accounts have left: likes, bookmarks, follows, notifications; after a crash another replica goes on. */
@ApplicationScoped
class DeletedPersons {

    private static final Logger LOG = Logger.getLogger(DeletedPersons.class);

    /** After that, whoever claimed it is taken for dead; two at once do no harm. */
    private static final Duration LEASE = Duration.ofMinutes(1);

    private final AuthorRepository authors;
    private final List<PersonLeftovers> leftovers;
    private final EndedRights endedRights;
    private final Clock clock;

    DeletedPersons(
            AuthorRepository authors, @All List<PersonLeftovers> leftovers, EndedRights endedRights, Clock clock) {
        this.authors = authors;
        this.leftovers = leftovers;
        this.endedRights = endedRights;
        this.clock = clock;
    }

    @Scheduled(
            identity = "deleted-persons",
            every = "{inkwell.post.removal-interval:5s}",
            skipExecutionIf = Unmigrated.class,
            concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void sweepAll() {
        for (Optional<Author> due = claim(); due.isPresent(); due = claim()) {
            sweep(due.get());
        }
    }

    private Optional<Author> claim() {
        Instant now = clock.instant();
        return authors.claimSweep(now, now.plus(LEASE));
    }

    private void sweep(Author deleted) {
        for (PersonLeftovers ofFeature : leftovers) {
            while (ofFeature.removeSome(deleted.id())) {
                Thread.yield();
            }
        }
        authors.sweepAgain(deleted.id(), lastLook(deleted));
        LOG.infof("event=deleted-person-swept person=%s", deleted.id());
    }

    /** When no token of theirs can be good any more; null when that is past. */
    private @Nullable Instant lastLook(Author deleted) {
        if (deleted.deletedAt() == null) {
            return null;
        }
        Instant last = deleted.deletedAt().plus(endedRights.memory());
        return clock.instant().isBefore(last) ? last : null;
    }
}
