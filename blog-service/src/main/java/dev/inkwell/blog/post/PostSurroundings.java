package dev.inkwell.blog.post;

import dev.inkwell.blog.author.AuthorProfiles;
import dev.inkwell.blog.post.PostView.Around;
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

    private final PostRepository posts;
    private final PostListing listing;
    private final PostAccess access;
    private final AuthorProfiles authors;
    private final TagProfiles tags;

    PostSurroundings(
            PostRepository posts, PostListing listing, PostAccess access, AuthorProfiles authors, TagProfiles tags) {
        this.posts = posts;
        this.listing = listing;
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
        Map<ObjectId, PostSummaryResponse> summaries = listing.summaries(neighbours);
        return wanted.isEmpty()
                ? Optional.empty()
                : Optional.of(included(
                        List.of(post),
                        wanted,
                        previous.map(Post::id).map(summaries::get).orElse(null),
                        next.map(Post::id).map(summaries::get).orElse(null)));
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
