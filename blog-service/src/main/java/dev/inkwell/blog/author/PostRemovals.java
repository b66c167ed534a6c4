package dev.inkwell.blog.author;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Which deleted authors' posts are to be removed: a mark in the database, so that after a crash another replica goes on. */
@ApplicationScoped
public class PostRemovals {

    /** After that, whoever claimed it is taken for dead; two at once do no harm. */
    private static final Duration LEASE = Duration.ofMinutes(1);

    private final AuthorRepository authors;
    private final Clock clock;

    PostRemovals(AuthorRepository authors, Clock clock) {
        this.authors = authors;
        this.clock = clock;
    }

    /** The next one that is due, which no other replica gets for a while. */
    public Optional<Author> claim() {
        Instant now = clock.instant();
        return authors.claimPostRemoval(now, now.plus(LEASE));
    }

    /**
     * None of the author's posts is left.
     *
     * @param tokenLife after this time since the deletion none can come any more; till then there is one more look
     */
    public void done(Author deleted, Duration tokenLife) {
        Instant last = deleted.deletedAt() == null
                ? Instant.EPOCH
                : deleted.deletedAt().plus(tokenLife);
        if (clock.instant().isBefore(last)) {
            authors.removePostsAt(deleted.id(), last);
        } else {
            authors.removePostsNoMore(deleted.id());
        }
    }
}
