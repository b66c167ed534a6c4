package dev.inkwell.blog.follow;

import dev.inkwell.blog.author.AuthorService;
import dev.inkwell.blog.author.PersonLeftovers;
import dev.inkwell.blog.count.FollowerCounters;
import dev.inkwell.blog.notification.NotificationKind;
import dev.inkwell.blog.notification.Notifications;
import dev.inkwell.blog.platform.Transactions;
import dev.inkwell.blog.tag.TagNames;
import dev.inkwell.blog.tag.TagService;
import dev.inkwell.kit.problem.DomainException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who follows whom and what. To say the same again changes nothing. */
@ApplicationScoped
public class FollowService implements PersonLeftovers {

    private static final int BATCH = 100;

    private final FollowRepository follows;
    private final FollowerCounters counters;
    private final Notifications notifications;
    private final AuthorService authors;
    private final TagService tags;
    private final Transactions transactions;
    private final FollowConfig config;
    private final Clock clock;

    FollowService(
            FollowRepository follows,
            FollowerCounters counters,
            Notifications notifications,
            AuthorService authors,
            TagService tags,
            Transactions transactions,
            FollowConfig config,
            Clock clock) {
        this.follows = follows;
        this.counters = counters;
        this.notifications = notifications;
        this.authors = authors;
        this.tags = tags;
        this.transactions = transactions;
        this.config = config;
        this.clock = clock;
    }

    /** @throws DomainException {@code author-not-found} (404), {@code cannot-follow-yourself}, {@code too-many-follows} (409) */
    public void followAuthor(String username, String person) {
        String author = authors.required(username).id();
        if (author.equals(person)) {
            throw new DomainException(FollowError.YOURSELF);
        }
        add(FollowKind.AUTHOR, author, person, author);
    }

    /** @throws DomainException {@code author-not-found} (404) */
    public void unfollowAuthor(String username, String person) {
        remove(FollowKind.AUTHOR, authors.required(username).id(), person);
    }

    public boolean followsAuthor(String author, String person) {
        return follows.exists(FollowKind.AUTHOR, author, person);
    }

    /** The ids of the authors whom somebody follows. */
    public List<String> authorsFollowedBy(String person) {
        return of(person).stream()
                .filter(follow -> follow.kind() == FollowKind.AUTHOR)
                .map(Follow::target)
                .toList();
    }

    /** @throws DomainException {@code tag-not-found} (404), {@code too-many-follows} (409) */
    public void followTag(String tag, String person) {
        add(FollowKind.TAG, tags.required(tag).name(), person, null);
    }

    /** Also of a tag that no post has any more. */
    public void unfollowTag(String tag, String person) {
        remove(FollowKind.TAG, TagNames.normalised(tag), person);
    }

    List<Follow> of(String person) {
        return follows.of(person, config.mostPerPerson());
    }

    private void add(FollowKind kind, String target, String person, @Nullable String told) {
        if (follows.count(person, config.mostPerPerson()) >= config.mostPerPerson()
                && !follows.exists(kind, target, person)) {
            throw new DomainException(FollowError.TOO_MANY);
        }
        transactions.run(session -> {
            boolean added = follows.insert(session, kind, target, person, clock.instant());
            if (added) {
                if (told != null) {
                    notifications.tell(session, NotificationKind.FOLLOWER, told, person, null, null);
                }
                counters.add(session, kind.counter(target), 1);
            }
            return added;
        });
    }

    private void remove(FollowKind kind, String target, String person) {
        transactions.run(session -> {
            boolean removed = follows.remove(session, kind, target, person);
            if (removed) {
                counters.add(session, kind.counter(target), -1);
            }
            return removed;
        });
    }

    @Override
    public boolean removeSome(String person) {
        List<Follow> own = follows.of(person, BATCH);
        List<Follow> ofPerson = follows.ofAuthor(person, BATCH);
        own.forEach(follow -> remove(follow.kind(), follow.target(), person));
        ofPerson.forEach(follow -> remove(follow.kind(), follow.target(), follow.personId()));
        return own.size() == BATCH || ofPerson.size() == BATCH;
    }
}
