package dev.inkwell.blog.post;

import dev.inkwell.blog.author.Author;
import dev.inkwell.blog.author.AuthorService;
import dev.inkwell.blog.count.PostCounters;
import dev.inkwell.blog.count.PostCounts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.types.ObjectId;

/** Summaries of many posts, with their authors in one query, and their counts in another. */
@ApplicationScoped
public class PostSummaries {

    private final PostRepository posts;
    private final AuthorService authors;
    private final PostCounters counters;
    private final PostAccess access;

    PostSummaries(PostRepository posts, AuthorService authors, PostCounters counters, PostAccess access) {
        this.posts = posts;
        this.authors = authors;
        this.counters = counters;
        this.access = access;
    }

    /** Of these, those that the caller may see. */
    public Map<ObjectId, PostSummaryResponse> of(Collection<ObjectId> ids) {
        return ids.isEmpty()
                ? Map.of()
                : of(posts.byIds(ids).stream().filter(access::maySee).toList());
    }

    /** In their order. */
    public Map<ObjectId, PostSummaryResponse> of(List<Post> rows) {
        Map<String, Author> known = authors.byIds(
                rows.stream().flatMap(post -> post.authorIds().stream()).toList());
        Map<ObjectId, PostCounts> counts =
                counters.of(rows.stream().map(Post::id).toList());
        Map<ObjectId, PostSummaryResponse> summaries = new LinkedHashMap<>();
        for (Post post : rows) {
            summaries.put(
                    post.id(), PostSummaryResponse.from(post, known, counts.getOrDefault(post.id(), PostCounts.NONE)));
        }
        return summaries;
    }
}
