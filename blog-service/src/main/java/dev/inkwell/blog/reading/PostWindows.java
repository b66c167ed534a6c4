package dev.inkwell.blog.reading;

import dev.inkwell.blog.post.Post;
import dev.inkwell.blog.post.PostAccess;
import dev.inkwell.blog.post.PostStatus;
import dev.inkwell.blog.post.PostSummaries;
import dev.inkwell.blog.post.PostSummaryResponse;
import dev.inkwell.blog.postquery.PostFilter;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.bson.types.ObjectId;

/**
 * Lists of published posts by places, newest first, for APIs that know no cursors. What lies before the window is counted out in
 * the index, so how far a list reaches is bounded.
 */
@ApplicationScoped
public class PostWindows {

    /** How far a list of an index reaches. */
    public static final int REACH = 10_000;

    /** How far one reaches that is put together from many parts. */
    public static final int MERGED_REACH = 1_000;

    private final PostListRepository posts;
    private final PostSummaries summaries;
    private final PostAccess access;

    PostWindows(PostListRepository posts, PostSummaries summaries, PostAccess access) {
        this.posts = posts;
        this.summaries = summaries;
        this.access = access;
    }

    public PostWindow of(PostFilter filter, int offset, int limit) {
        List<Post> rows = posts.window(filter, offset, limit);
        return new PostWindow(List.copyOf(summaries.of(rows).values()), posts.count(filter, REACH));
    }

    /** Of these posts, those that the filter takes. */
    public PostWindow among(Collection<ObjectId> ids, PostFilter filter, int offset, int limit) {
        return window(posts.places(filter, ids), offset, limit);
    }

    /** Of these authors. */
    public PostWindow byAuthors(List<String> authors, int offset, int limit) {
        PostFilter published = PostFilter.of(PostStatus.PUBLISHED).visibleAs(access.meantForCaller());
        Set<PostPlace> places = new HashSet<>();
        for (List<String> some : PostFeed.chunks(authors)) {
            places.addAll(posts.placesOf(PostFilter.Feed.ofAuthors(published), some, MERGED_REACH));
        }
        return window(places, offset, limit);
    }

    private PostWindow window(Collection<PostPlace> places, int offset, int limit) {
        List<PostPlace> reached = places.stream()
                .sorted(PostPlace.NEWEST_FIRST)
                .limit(MERGED_REACH)
                .toList();
        List<ObjectId> shown =
                reached.stream().skip(offset).limit(limit).map(PostPlace::id).toList();
        Map<ObjectId, PostSummaryResponse> known = summaries.of(shown);
        return new PostWindow(
                shown.stream().map(known::get).filter(Objects::nonNull).toList(), reached.size());
    }
}
