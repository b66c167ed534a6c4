package dev.inkwell.blog.reaction;

import com.mongodb.client.ClientSession;
import dev.inkwell.blog.count.PostCounter;
import dev.inkwell.blog.count.PostCounters;
import jakarta.enterprise.context.ApplicationScoped;
import org.bson.types.ObjectId;

/** Counts likes of posts. Bookmarks are not counted: they are a person's own matter. */
@ApplicationScoped
class PostLikeCounter implements ReactionCounter {

    private final PostCounters counters;

    PostLikeCounter(PostCounters counters) {
        this.counters = counters;
    }

    @Override
    public ReactionKind kind() {
        return ReactionKind.POST_LIKE;
    }

    @Override
    public void count(ClientSession session, ObjectId post, long change) {
        counters.add(session, post, PostCounter.LIKES, change);
    }
}
