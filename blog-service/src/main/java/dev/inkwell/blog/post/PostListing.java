package dev.inkwell.blog.post;

import dev.inkwell.blog.author.Author;
import dev.inkwell.blog.author.AuthorService;
import dev.inkwell.blog.count.PostCounters;
import dev.inkwell.blog.count.PostCounts;
import dev.inkwell.kit.page.Cursor;
import dev.inkwell.kit.page.PageRequest;
import dev.inkwell.kit.page.PageResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.bson.types.ObjectId;

/** Pages of posts, each page with its authors in one query more, and its counts in another. */
@ApplicationScoped
class PostListing {

    private final PostRepository posts;
    private final AuthorService authors;
    private final PostCounters counters;
    private final PostAccess access;

    PostListing(PostRepository posts, AuthorService authors, PostCounters counters, PostAccess access) {
        this.posts = posts;
        this.authors = authors;
        this.counters = counters;
        this.access = access;
    }

    PageResponse<PostSummaryResponse> page(PageRequest page, PostFilter filter) {
        int limit = page.limit();
        List<Post> rows = posts.list(filter, page.cursor(), limit);
        return page(rows, limit, filter);
    }

    /** @param rows one more than the page shows */
    PageResponse<PostSummaryResponse> page(List<Post> rows, int limit, PostFilter filter) {
        return page(rows, limit, filter::cursorOf);
    }

    /** @param rows one more than the page shows */
    PageResponse<PostSummaryResponse> page(List<Post> rows, int limit, Function<Post, Cursor> cursorOf) {
        Map<ObjectId, PostSummaryResponse> summaries = summaries(rows);
        return PageResponse.of(rows, limit, cursorOf, post -> summaries.get(post.id()));
    }

    /** Of these, those that the caller may see. */
    Map<ObjectId, PostSummaryResponse> summaries(Collection<ObjectId> ids) {
        return ids.isEmpty()
                ? Map.of()
                : summaries(posts.byIds(ids).stream().filter(access::maySee).toList());
    }

    /** In their order. */
    Map<ObjectId, PostSummaryResponse> summaries(List<Post> rows) {
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
