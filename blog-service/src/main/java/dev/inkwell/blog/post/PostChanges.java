package dev.inkwell.blog.post;

import com.mongodb.client.ClientSession;
import dev.inkwell.blog.count.PostCounters;
import dev.inkwell.blog.tag.TagService;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.bson.types.ObjectId;

/** Each change of a stored post, together with what hangs on it: inside of one transaction. */
@ApplicationScoped
class PostChanges {

    private final PostRepository posts;
    private final PostSlugRepository slugs;
    private final TagService tags;
    private final PostHistory history;
    private final PostCounters counters;
    private final List<PostProjection> projections;

    PostChanges(
            PostRepository posts,
            PostSlugRepository slugs,
            TagService tags,
            PostHistory history,
            PostCounters counters,
            @All List<PostProjection> projections) {
        this.posts = posts;
        this.slugs = slugs;
        this.tags = tags;
        this.history = history;
        this.counters = counters;
        this.projections = projections;
    }

    void insert(ClientSession session, Post post) {
        slugs.take(session, post.slug(), post.id());
        posts.insert(session, post);
        projections.forEach(projection -> projection.keep(session, post));
        tags.move(session, List.of(), post.publicTags());
    }

    /** @return false where another change was faster: nothing was done then */
    boolean replace(ClientSession session, Post current, Post changed) {
        boolean replaced = posts.replace(session, current, changed);
        if (replaced) {
            projections.forEach(projection -> projection.keep(session, changed));
            tags.move(session, current.publicTags(), changed.publicTags());
        }
        return replaced;
    }

    /** For good, with all the slugs that it had and all that it was; nothing where it is gone already. */
    Optional<Post> remove(ClientSession session, ObjectId id) {
        Optional<Post> removed = posts.remove(session, id);
        removed.ifPresent(post -> {
            slugs.release(session, id);
            history.removeAll(session, id);
            projections.forEach(projection -> projection.remove(session, id));
            tags.move(session, post.publicTags(), List.of());
            counters.postRemoved(session, id);
        });
        return removed;
    }
}
