package dev.inkwell.blog.reading;

import dev.inkwell.blog.post.Post;
import dev.inkwell.blog.post.PostResponse;
import dev.inkwell.blog.post.PostResponses;
import dev.inkwell.blog.post.PostSummaries;
import dev.inkwell.blog.post.PostSummaryResponse;
import dev.inkwell.blog.postquery.PostFilter;
import dev.inkwell.kit.page.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bson.types.ObjectId;

/** Pages of the list of posts, with what was asked for beside the summaries. */
@ApplicationScoped
class PostPages {

    private final PostListRepository posts;
    private final PostSummaries summaries;
    private final PostResponses responses;
    private final PostDocuments documents;
    private final PostSurroundings surroundings;

    PostPages(
            PostListRepository posts,
            PostSummaries summaries,
            PostResponses responses,
            PostDocuments documents,
            PostSurroundings surroundings) {
        this.posts = posts;
        this.summaries = summaries;
        this.responses = responses;
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
        Digest digest = new Digest();
        List<?> items = fields.isEmpty() ? summaries(shown, digest) : documents.of(whole(shown, digest), fields);
        Optional<IncludedResponse> included = surroundings.of(shown, around);
        included.ifPresent(digest::add);
        PostPageResponse response = new PostPageResponse(
                items,
                more ? filter.cursorOf(shown.getLast()).encode() : null,
                included.orElse(null),
                digest.add(more ? 1 : 0).value());
        return new Page(response, shown.stream().allMatch(Post::isPublic));
    }

    private List<PostSummaryResponse> summaries(List<Post> shown, Digest digest) {
        Map<ObjectId, PostSummaryResponse> known = summaries.of(shown);
        return shown.stream()
                .map(post -> {
                    PostSummaryResponse summary = known.get(post.id());
                    digest.add(post, summary.authors(), summary.counts());
                    return summary;
                })
                .toList();
    }

    private List<PostResponse> whole(List<Post> shown, Digest digest) {
        List<PostResponse> whole = responses.of(shown);
        for (int i = 0; i < whole.size(); i++) {
            digest.add(shown.get(i), whole.get(i).authors(), whole.get(i).counts());
        }
        return whole;
    }
}
