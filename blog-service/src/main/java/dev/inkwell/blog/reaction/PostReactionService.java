package dev.inkwell.blog.reaction;

import dev.inkwell.blog.post.PostDirectory;
import dev.inkwell.blog.post.PostSummaryResponse;
import dev.inkwell.kit.page.PageRequest;
import dev.inkwell.kit.page.PageResponse;
import dev.inkwell.kit.problem.DomainException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.types.ObjectId;

/** Likes and bookmarks of posts. To say the same again changes nothing. */
@ApplicationScoped
public class PostReactionService {

    private final Reactions reactions;
    private final PostDirectory posts;

    PostReactionService(Reactions reactions, PostDirectory posts) {
        this.reactions = reactions;
        this.posts = posts;
    }

    /** @throws DomainException {@code post-not-found} (404), {@code post-not-published} (409) for a draft of one's own */
    public void like(String idOrSlug, String person) {
        reactions.add(ReactionKind.POST_LIKE, posts.published(idOrSlug).id(), person);
    }

    /** @throws DomainException {@code post-not-found} (404) */
    public void unlike(String idOrSlug, String person) {
        reactions.remove(ReactionKind.POST_LIKE, posts.visible(idOrSlug).id(), person);
    }

    /** @throws DomainException as {@link #like} */
    public void bookmark(String idOrSlug, String person) {
        reactions.add(ReactionKind.POST_BOOKMARK, posts.published(idOrSlug).id(), person);
    }

    /** @throws DomainException {@code post-not-found} (404) */
    public void removeBookmark(String idOrSlug, String person) {
        reactions.remove(ReactionKind.POST_BOOKMARK, posts.visible(idOrSlug).id(), person);
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
}
