package dev.inkwell.blog.follower;

import dev.inkwell.blog.access.EndedRights;
import dev.inkwell.blog.author.Author;
import dev.inkwell.blog.author.AuthorService;
import dev.inkwell.blog.idempotency.Creations;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;

/** Hands what the events tell to those whom it concerns. To apply an event again changes nothing. */
@ApplicationScoped
class Changes {

    private static final Logger LOG = Logger.getLogger(Changes.class);
    private static final String USERNAME = "username";

    private final EndedRights endedRights;
    private final AuthorService authors;
    private final Creations creations;
    private final Clock clock;

    Changes(EndedRights endedRights, AuthorService authors, Creations creations, Clock clock) {
        this.endedRights = endedRights;
        this.authors = authors;
        this.creations = creations;
        this.clock = clock;
    }

    /** First what must be refused, which needs no database. */
    void apply(List<FeedEvent> events) {
        Map<String, Author> newest = new HashMap<>();
        for (FeedEvent event : events) {
            try {
                EventType.of(event.type()).ifPresent(type -> apply(type, event, newest));
            } catch (IllegalArgumentException e) {
                // The feed must go on behind an event that nobody can read.
                LOG.errorf("event=user-event-unreadable type=%s cause=\"%s\"", event.type(), e.getMessage());
            }
        }
        authors.take(newest.values());
        creations.forget(newest.values().stream()
                .filter(author -> author.deletedAt() != null)
                .map(Author::id)
                .toList());
    }

    private void apply(EventType type, FeedEvent event, Map<String, Author> newest) {
        switch (type) {
            case SESSION_ENDED -> endedRights.sessionEnded(event.text("sessionId"), event.occurredAt());
            case ROLE_CHANGED ->
                endedRights.roleChanged(event.text("role"), event.number("rightsVersion"), event.occurredAt());
            case SIGNING_KEY_REVOKED -> endedRights.signingKeyRevoked(event.text("kid"));
            // No token is older than its account.
            case ACCOUNT_CREATED -> take(told(event), newest);
            case PROFILE_CHANGED, ACCOUNT_SUSPENDED, ACCOUNT_RESTORED -> {
                accessChanged(event);
                take(told(event), newest);
            }
            case ACCESS_CHANGED -> {
                accessChanged(event);
                if (event.data().has(USERNAME)) {
                    take(told(event), newest);
                }
            }
            case ACCOUNT_DELETED -> {
                accessChanged(event);
                take(deleted(event), newest);
            }
        }
    }

    private void accessChanged(FeedEvent event) {
        endedRights.accessChanged(event.text("id"), event.number("accessVersion"), event.occurredAt());
    }

    private static void take(Author author, Map<String, Author> newest) {
        newest.merge(author.id(), author, Changes::newer);
    }

    /** A deletion is final, whatever its version. */
    private static Author newer(Author one, Author other) {
        if (one.deletedAt() != null || other.deletedAt() != null) {
            return one.deletedAt() != null ? one : other;
        }
        return one.version() < other.version() ? other : one;
    }

    private Author told(FeedEvent event) {
        return Author.told(
                event.text("id"),
                event.text(USERNAME),
                event.optionalText("displayName"),
                event.optionalText("bio"),
                event.optionalText("avatarUrl"),
                event.number("version"),
                clock.instant());
    }

    private Author deleted(FeedEvent event) {
        boolean removePosts = "remove".equals(event.optionalText("posts"));
        return Author.deleted(event.text("id"), event.number("version"), clock.instant(), removePosts);
    }
}
