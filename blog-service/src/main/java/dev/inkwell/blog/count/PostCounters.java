package dev.inkwell.blog.count;

import com.mongodb.MongoException;
import com.mongodb.client.ClientSession;
import dev.inkwell.blog.platform.Duplicates;
import dev.inkwell.kit.problem.CommonError;
import dev.inkwell.kit.problem.DomainException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bson.types.ObjectId;

/** The counters of posts. They move in the transaction that changes what is counted, so no crash parts the two. */
@ApplicationScoped
public class PostCounters {

    private final PostCountRepository counts;
    private final Clock clock;

    PostCounters(PostCountRepository counts, Clock clock) {
        this.counts = counts;
        this.clock = clock;
    }

    public PostCounts of(ObjectId post) {
        return of(List.of(post)).getOrDefault(post, PostCounts.NONE);
    }

    /** In one query; a post that nothing was counted of is not in it. */
    public Map<ObjectId, PostCounts> of(Collection<ObjectId> posts) {
        return posts.isEmpty()
                ? Map.of()
                : counts.of(posts).stream().collect(Collectors.toMap(StoredPostCounts::id, StoredPostCounts::counts));
    }

    /**
     * Last in a transaction, as all changes of one post meet here.
     *
     * @throws DomainException {@code not-found} (404) when the post was removed for good meanwhile
     */
    public void add(ClientSession session, ObjectId post, PostCounter counter, long change) {
        try {
            counts.add(session, post, counter, change);
        } catch (MongoException e) {
            throw Duplicates.isOf(e, "post_counts") ? new DomainException(CommonError.NOT_FOUND) : e;
        }
    }

    /** In the transaction that removes a post for good: what hangs on it goes soon after. */
    public void postRemoved(ClientSession session, ObjectId post) {
        counts.markRemoved(session, post, clock.instant());
    }
}
