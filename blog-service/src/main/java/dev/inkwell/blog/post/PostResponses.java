package dev.inkwell.blog.post;

import dev.inkwell.blog.author.Author;
import dev.inkwell.blog.author.AuthorService;
import dev.inkwell.blog.count.PostCounters;
import dev.inkwell.blog.count.PostCounts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.bson.types.ObjectId;

/** Posts as they are sent, with who wrote them and what is counted of them. */
@ApplicationScoped
public class PostResponses {

    private final AuthorService authors;
    private final PostCounters counters;

    PostResponses(AuthorService authors, PostCounters counters) {
        this.authors = authors;
        this.counters = counters;
    }

    /** In their order: all of them with a query for their authors and one for their counts. */
    public List<PostResponse> of(List<Post> posts) {
        Map<String, Author> known = authors.byIds(
                posts.stream().flatMap(post -> post.authorIds().stream()).toList());
        Map<ObjectId, PostCounts> counts =
                counters.of(posts.stream().map(Post::id).toList());
        return posts.stream()
                .map(post -> PostResponse.from(post, known, counts.getOrDefault(post.id(), PostCounts.NONE)))
                .toList();
    }

    public PostResponse of(Post post) {
        return PostResponse.from(post, authors.byIds(post.authorIds()), counters.of(post.id()));
    }
}
