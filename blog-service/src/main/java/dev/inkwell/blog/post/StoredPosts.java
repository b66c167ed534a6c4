package dev.inkwell.blog.post;

import com.mongodb.client.ClientSession;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.bson.types.ObjectId;

/** All posts there are, of whatever state, for those who keep something of each: whoever asks. */
@ApplicationScoped
public class StoredPosts {

    /** Which state of a post is stored. */
    public record Version(ObjectId id, long version, boolean published) {}

    private final PostRepository posts;

    StoredPosts(PostRepository posts) {
        this.posts = posts;
    }

    /** In the order in which they were made. */
    public List<Version> after(Optional<ObjectId> last, int limit) {
        return posts.versions(last, limit);
    }

    public Optional<Post> find(ClientSession session, ObjectId id) {
        return posts.anyById(session, id);
    }
}
