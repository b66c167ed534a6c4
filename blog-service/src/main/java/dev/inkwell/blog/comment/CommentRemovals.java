package dev.inkwell.blog.comment;

import dev.inkwell.blog.author.PersonLeftovers;
import dev.inkwell.blog.count.PostLeftovers;
import dev.inkwell.blog.migration.Unmigrated;
import dev.inkwell.blog.notification.Notifications;
import dev.inkwell.blog.platform.Transactions;
import dev.inkwell.blog.reaction.Reactions;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bson.types.ObjectId;

/** Removes for good: deleted comments on which nothing hangs, what was refused long ago, and all under a removed post. */
@ApplicationScoped
class CommentRemovals implements PostLeftovers, PersonLeftovers {

    /** After that, whoever claimed it is taken for dead; two at once do no harm. */
    private static final Duration LEASE = Duration.ofMinutes(1);

    private static final int BATCH = 100;

    private final CommentRepository comments;
    private final CommentReportRepository reports;
    private final CommentCounting counting;
    private final Reactions reactions;
    private final Notifications notifications;
    private final Transactions transactions;
    private final Clock clock;

    CommentRemovals(
            CommentRepository comments,
            CommentReportRepository reports,
            CommentCounting counting,
            Reactions reactions,
            Notifications notifications,
            Transactions transactions,
            Clock clock) {
        this.comments = comments;
        this.reports = reports;
        this.counting = counting;
        this.reactions = reactions;
        this.notifications = notifications;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Scheduled(
            identity = "comment-removals",
            every = "{inkwell.comment.removal-interval}",
            skipExecutionIf = Unmigrated.class,
            concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void removeDue() {
        for (Optional<Comment> due = claim(); due.isPresent(); due = claim()) {
            removeWhatHangsOn(due.get().id());
            remove(due.get().id());
        }
    }

    private Optional<Comment> claim() {
        Instant now = clock.instant();
        return comments.claimRemoval(now, now.plus(LEASE));
    }

    /** Looks again, as a moderator may have approved it meanwhile. What has replies keeps its place, without its text. */
    private void remove(ObjectId id) {
        transactions.run(session -> {
            comments.byId(session, id)
                    .filter(comment -> comment.removeAt() != null)
                    .ifPresent(comment -> {
                        if (comment.hasChildren()) {
                            counting.replace(session, comment, comment.deleted(clock.instant()));
                        } else {
                            counting.remove(session, comment);
                        }
                    });
            return id;
        });
    }

    private void removeWhatHangsOn(ObjectId comment) {
        while (reactions.removeSome(comment)) {
            Thread.yield();
        }
        reports.removeAllOf(List.of(comment));
    }

    @Override
    public boolean removeSome(ObjectId post) {
        List<ObjectId> some = comments.idsOf(post, BATCH);
        some.forEach(this::removeWhatHangsOn);
        notifications.withdraw(some);
        comments.removeAll(some);
        return some.size() == BATCH;
    }

    /** Comments stay, under the author that stands for deleted ones. */
    @Override
    public boolean removeSome(String person) {
        reports.forgetWho(person);
        return false;
    }
}
