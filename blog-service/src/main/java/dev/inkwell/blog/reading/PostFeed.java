package dev.inkwell.blog.reading;

import dev.inkwell.blog.post.Post;
import dev.inkwell.blog.post.PostAccess;
import dev.inkwell.blog.post.PostStatus;
import dev.inkwell.blog.post.PostSummaryResponse;
import dev.inkwell.blog.postquery.PostFilter;
import dev.inkwell.kit.page.Cursor;
import dev.inkwell.kit.page.PageRequest;
import dev.inkwell.kit.page.PageResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.types.ObjectId;

/**
 * The posts of many authors and tags as one list. Nothing is copied to who follows: each author's and each tag's posts are
 * in order in an index, the database merges up to {@value #AT_ONCE} of these at once, and what it gives is merged here. A
 * page so looks at its own posts and one key more of each who is followed, at any depth.
 */
@ApplicationScoped
public class PostFeed {

    /** The database merges 200 ranges at most, above that it would sort; each of these has one for each visibility. */
    private static final int AT_ONCE = 50;

    private static final Comparator<Post> NEWEST_FIRST = Comparator.comparing(
                    (Post post) -> post.publishedAt() == null ? post.createdAt() : post.publishedAt())
            .thenComparing(Post::id)
            .reversed();

    private final PostListRepository posts;
    private final PostListing listing;
    private final PostAccess access;

    PostFeed(PostListRepository posts, PostListing listing, PostAccess access) {
        this.posts = posts;
        this.listing = listing;
        this.access = access;
    }

    /** The last published first, each once. */
    public PageResponse<PostSummaryResponse> page(List<String> authors, List<String> tags, PageRequest page) {
        int limit = page.limit();
        Optional<Cursor> cursor = page.cursor();
        PostFilter published = PostFilter.of(PostStatus.PUBLISHED).visibleAs(access.meantForCaller());
        List<Post> found = new ArrayList<>();
        for (List<String> some : chunks(authors)) {
            found.addAll(posts.publishedOf(PostFilter.Feed.ofAuthors(published), some, cursor, limit));
        }
        for (List<String> some : chunks(tags)) {
            found.addAll(posts.publishedOf(PostFilter.Feed.byTags(published), some, cursor, limit));
        }
        return listing.page(firstOf(found, limit + 1), limit, published);
    }

    private static List<Post> firstOf(List<Post> found, int most) {
        Map<ObjectId, Post> once = new LinkedHashMap<>();
        found.stream().sorted(NEWEST_FIRST).forEach(post -> once.putIfAbsent(post.id(), post));
        return once.values().stream().limit(most).toList();
    }

    static List<List<String>> chunks(List<String> all) {
        List<List<String>> chunks = new ArrayList<>();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            chunks.add(all.subList(from, Math.min(from + AT_ONCE, all.size())));
        }
        return chunks;
    }
}
