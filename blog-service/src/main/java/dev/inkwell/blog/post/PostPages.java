package dev.inkwell.blog.post;

import dev.inkwell.kit.page.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bson.types.ObjectId;

/** Pages of the list of posts, with what was asked for beside the summaries. */
@ApplicationScoped
class PostPages {

    private final PostRepository posts;
    private final PostListing listing;
    private final PostDocuments documents;
    private final PostSurroundings surroundings;

    PostPages(PostRepository posts, PostListing listing, PostDocuments documents, PostSurroundings surroundings) {
        this.posts = posts;
        this.listing = listing;
        this.documents = documents;
        this.surroundings = surroundings;
    }

    /** A page, and whether everybody may read all that is in it. */
    record Page(PostPageResponse response, boolean isPublic) {}

    Page of(PageRequest page, PostFilter filter, PostView view) {
        int limit = page.limit();
        Set<String> fields = view.fieldsInList();
        Set<PostView.Around> around = view.aroundList();
        List<Post> rows = posts.list(filter, page.cursor(), limit);
        boolean more = rows.size() > limit;
        List<Post> shown = more ? rows.subList(0, limit) : rows;
        Map<ObjectId, PostSummaryResponse> summaries = listing.summaries(shown);
        Optional<IncludedResponse> included = surroundings.of(shown, around);
        Digest digest = new Digest();
        shown.forEach(post -> digest.add(post, summaries.get(post.id())));
        included.ifPresent(digest::add);
        PostPageResponse response = new PostPageResponse(
                fields.isEmpty() ? new ArrayList<>(summaries.values()) : documents.of(shown, fields),
                more ? filter.cursorOf(shown.getLast()).encode() : null,
                included.orElse(null),
                digest.add(more ? 1 : 0).value());
        return new Page(response, shown.stream().allMatch(Post::isPublic));
    }
}
