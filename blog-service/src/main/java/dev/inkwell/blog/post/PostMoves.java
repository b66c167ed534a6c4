package dev.inkwell.blog.post;

import dev.inkwell.blog.platform.Transactions;
import dev.inkwell.kit.problem.CommonError;
import dev.inkwell.kit.problem.DomainException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.bson.types.ObjectId;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * What moves posts through their life. Each move can be repeated, so whoever is beaten by another change looks again; and
 * whatever comes back, from the archive or from the trash, is a draft: nothing gets public that was not published.
 */
@ApplicationScoped
public class PostMoves {

    private static final Logger LOG = Logger.getLogger(PostMoves.class);

    private final PostRepository posts;
    private final PostChanges changes;
    private final Transactions transactions;
    private final Clock clock;

    PostMoves(PostRepository posts, PostChanges changes, Transactions transactions, Clock clock) {
        this.posts = posts;
        this.changes = changes;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Public from now on, or from a later time on.
     *
     * @param at a time that has passed is the one that is shown
     * @param until when it is withdrawn by itself
     * @throws DomainException {@code invalid} (422) at {@code /until} where that would be before it is public
     */
    public Post publish(ObjectId id, @Nullable Instant at, @Nullable Instant until) {
        Instant now = clock.instant();
        Instant from = at == null ? null : at.truncatedTo(ChronoUnit.MILLIS);
        Instant to = until == null ? null : until.truncatedTo(ChronoUnit.MILLIS);
        boolean later = from != null && from.isAfter(now);
        if (to != null && !to.isAfter(later ? from : now)) {
            throw new DomainException(CommonError.INVALID)
                    .withError("/until", "too-early", "It has to be later than the publication.");
        }
        return later
                ? move(id, "post-scheduled", post -> post.scheduled(now, from, to))
                : move(id, "post-published", post -> post.published(now, from, to));
    }

    public Post withdraw(ObjectId id) {
        return move(id, "post-withdrawn", post -> post.withdrawn(clock.instant()));
    }

    public Post archive(ObjectId id) {
        return move(id, "post-archived", post -> post.archived(clock.instant()));
    }

    public Post takeFromArchive(ObjectId id) {
        return move(
                id,
                "post-taken-from-archive",
                post -> post.status() == PostStatus.ARCHIVED ? post.withdrawn(clock.instant()) : post);
    }

    public Post trash(ObjectId id) {
        return moveAny(id, "post-trashed", post -> post.trashed(clock.instant()));
    }

    public Post restore(ObjectId id) {
        return moveAny(id, "post-restored", post -> post.isTrashed() ? post.withdrawn(clock.instant()) : post);
    }

    /** Those whose schedule has something due, the longest overdue first. */
    public List<ObjectId> due(int limit) {
        return posts.due(clock.instant(), limit);
    }

    /**
     * Does what a post's schedule wants by now: one conditional update, so it happens once however many replicas try.
     *
     * @return whether it was done here
     */
    public boolean settle(ObjectId id) {
        Instant now = clock.instant();
        Post current = posts.byId(id).orElse(null);
        Post settled = current == null ? null : current.settled(now);
        if (settled == current || !transactions.run(session -> changes.replace(session, current, settled))) {
            return false;
        }
        Instant due = settled.isPublished()
                ? settled.publishedAt()
                : current.schedule().unpublishAt();
        LOG.infof(
                "event=%s post=%s by=schedule late=%s",
                settled.isPublished() ? "post-published" : "post-withdrawn", id, Duration.between(due, now));
        return true;
    }

    private Post move(ObjectId id, String event, UnaryOperator<Post> change) {
        return move(() -> posts.byId(id), event, change);
    }

    private Post moveAny(ObjectId id, String event, UnaryOperator<Post> change) {
        return move(() -> posts.anyById(id), event, change);
    }

    private Post move(Supplier<Optional<Post>> stored, String event, UnaryOperator<Post> change) {
        while (true) {
            Post current = stored.get().orElseThrow(() -> new DomainException(PostError.NOT_FOUND));
            Post changed = change.apply(current);
            if (changed == current) {
                return current;
            }
            if (transactions.run(session -> changes.replace(session, current, changed))) {
                LOG.infof("event=%s post=%s", event, current.id());
                return changed;
            }
        }
    }
}
