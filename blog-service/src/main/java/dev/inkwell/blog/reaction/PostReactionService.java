package dev.inkwell.blog.reaction;

import com.mongodb.client.ClientSession;
import dev.inkwell.blog.count.PostCounter;
import dev.inkwell.blog.count.PostCounters;
import dev.inkwell.blog.post.PostDirectory;
import dev.inkwell.blog.post.PostSummaryResponse;
import dev.inkwell.kit.page.PageRequest;
import dev.inkwell.kit.page.PageResponse;
import dev.inkwell.kit.problem.DomainException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ObjLongConsumer;
import org.bson.types.ObjectId;

/** Likes and bookmarks of posts. To say the same again changes nothing. */
@ApplicationScoped
public class PostReactionService {

    /** Bookmarks are a person's own matter: nobody sees how many there are. */
    private static final ObjLongConsumer<ClientSession> UNCOUNTED = (session, change) -> {};

    private final Reactions reactions;
    private final PostDirectory posts;
    private final PostCounters counters;

    PostReactionService(Reactions reactions, PostDirectory posts, PostCounters counters) {
        this.reactions = reactions;
        this.posts = posts;
        this.counters = counters;
    }

    /** @throws DomainException {@code post-not-found} (404), {@code post-not-published} (409) for a draft of one's own */
    public void like(String idOrSlug, String person) {
        ObjectId post = posts.published(idOrSlug).id();
        reactions.add(ReactionKind.POST_LIKE, post, person, likes(post));
    }

    /** @throws DomainException {@code post-not-found} (404) */
    public void unlike(String idOrSlug, String person) {
        ObjectId post = posts.visible(idOrSlug).id();
        reactions.remove(ReactionKind.POST_LIKE, post, person, likes(post));
    }

    /** @throws DomainException as {@link #like} */
    public void bookmark(String idOrSlug, String person) {
        reactions.add(ReactionKind.POST_BOOKMARK, posts.published(idOrSlug).id(), person, UNCOUNTED);
    }

    /** @throws DomainException {@code post-not-found} (404) */
    public void removeBookmark(String idOrSlug, String person) {
        reactions.remove(ReactionKind.POST_BOOKMARK, posts.visible(idOrSlug).id(), person, UNCOUNTED);
    }

    /** The last reacted to first. A page has fewer posts than it could where some are public no more. */
    public PageResponse<PostSummaryResponse> posts(String person, ReactionKind kind, PageRequest page) {
        int limit = page.limit();
        List<Reaction> rows = reactions.list(person, kind, page.cursor(), limit);
        Map<ObjectId, PostSummaryResponse> visible =
                posts.summaries(rows.stream().map(Reaction::subjectId).toList());
        PageResponse<Reaction> shown = PageResponse.of(rows, limit, Reaction::cursor, row -> row);
        return new PageResponse<>(
                shown.items().stream()
                        .map(row -> visible.get(row.subjectId()))
                        .filter(Objects::nonNull)
                        .toList(),
                shown.nextCursor());
    }

    private ObjLongConsumer<ClientSession> likes(ObjectId post) {
        return (session, change) -> counters.add(session, post, PostCounter.LIKES, change);
    }
}
