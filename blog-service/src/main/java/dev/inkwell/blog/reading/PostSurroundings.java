package dev.inkwell.blog.reading;

import dev.inkwell.blog.author.AuthorProfiles;
import dev.inkwell.blog.post.Post;
import dev.inkwell.blog.post.PostAccess;
import dev.inkwell.blog.post.PostStatus;
import dev.inkwell.blog.post.PostSummaries;
import dev.inkwell.blog.post.PostSummaryResponse;
import dev.inkwell.blog.postquery.PostFilter;
import dev.inkwell.blog.postquery.PostOrder;
import dev.inkwell.blog.reading.PostView.Around;
import dev.inkwell.blog.tag.TagProfiles;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;

/** What stands around posts: each kind of it in a fixed number of queries, however many posts there are. */
@ApplicationScoped
class PostSurroundings {

    private final PostListRepository posts;
    private final PostSummaries summaries;
    private final PostAccess access;
    private final AuthorProfiles authors;
    private final TagProfiles tags;

    PostSurroundings(
            PostListRepository posts,
            PostSummaries summaries,
            PostAccess access,
            AuthorProfiles authors,
            TagProfiles tags) {
        this.posts = posts;
        this.summaries = summaries;
        this.access = access;
        this.authors = authors;
        this.tags = tags;
    }

    /** Nothing where nothing is asked for. */
    Optional<IncludedResponse> of(List<Post> shown, Set<Around> wanted) {
        return wanted.isEmpty() ? Optional.empty() : Optional.of(included(shown, wanted, null, null));
    }

    Optional<IncludedResponse> of(Post post, Set<Around> wanted) {
        Optional<Post> previous =
                wanted.contains(Around.PREVIOUS) ? neighbour(post, PostOrder.LAST_PUBLISHED_FIRST) : Optional.empty();
        Optional<Post> next =
                wanted.contains(Around.NEXT) ? neighbour(post, PostOrder.FIRST_PUBLISHED_FIRST) : Optional.empty();
        List<Post> neighbours = new ArrayList<>();
        previous.ifPresent(neighbours::add);
        next.ifPresent(neighbours::add);
        Map<ObjectId, PostSummaryResponse> around = summaries.of(neighbours);
        return wanted.isEmpty()
                ? Optional.empty()
                : Optional.of(included(
                        List.of(post),
                        wanted,
                        previous.map(Post::id).map(around::get).orElse(null),
                        next.map(Post::id).map(around::get).orElse(null)));
    }

    private IncludedResponse included(
            List<Post> shown,
            Set<Around> wanted,
            @Nullable PostSummaryResponse previous,
            @Nullable PostSummaryResponse next) {
        return new IncludedResponse(
                wanted.contains(Around.AUTHORS)
                        ? authors.of(shown.stream()
                                .flatMap(post -> post.authorIds().stream())
                                .toList())
                        : null,
                wanted.contains(Around.TAGS)
                        ? tags.of(shown.stream()
                                .flatMap(post -> post.tags().stream())
                                .toList())
                        : null,
                previous,
                next);
    }

    /** Of what the caller may read; nothing where the post is not published. */
    private Optional<Post> neighbour(Post post, PostOrder order) {
        if (!post.isPublished()) {
            return Optional.empty();
        }
        PostFilter published = PostFilter.of(PostStatus.PUBLISHED)
                .visibleAs(access.meantForCaller())
                .sorted(order);
        return posts.list(published, Optional.of(published.cursorOf(post)), 0).stream()
                .findFirst();
    }
}
