package dev.inkwell.blog.reading;

import dev.inkwell.blog.post.Post;
import dev.inkwell.blog.post.PostSummaries;
import dev.inkwell.blog.post.PostSummaryResponse;
import dev.inkwell.blog.postquery.PostFilter;
import dev.inkwell.kit.page.Cursor;
import dev.inkwell.kit.page.PageRequest;
import dev.inkwell.kit.page.PageResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.bson.types.ObjectId;

/** Pages of posts. */
@ApplicationScoped
public class PostListing {

    private final PostListRepository posts;
    private final PostSummaries summaries;

    PostListing(PostListRepository posts, PostSummaries summaries) {
        this.posts = posts;
        this.summaries = summaries;
    }

    public PageResponse<PostSummaryResponse> page(PageRequest page, PostFilter filter) {
        int limit = page.limit();
        List<Post> rows = posts.list(filter, page.cursor(), limit);
        return page(rows, limit, filter);
    }

    /** @param rows one more than the page shows */
    public PageResponse<PostSummaryResponse> page(List<Post> rows, int limit, PostFilter filter) {
        return page(rows, limit, filter::cursorOf);
    }

    /** @param rows one more than the page shows */
    public PageResponse<PostSummaryResponse> page(List<Post> rows, int limit, Function<Post, Cursor> cursorOf) {
        Map<ObjectId, PostSummaryResponse> shown = summaries.of(rows);
        return PageResponse.of(rows, limit, cursorOf, post -> shown.get(post.id()));
    }
}
