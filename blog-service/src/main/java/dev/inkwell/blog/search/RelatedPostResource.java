package dev.inkwell.blog.search;

import dev.inkwell.blog.access.Caller;
import dev.inkwell.blog.post.Post;
import dev.inkwell.blog.post.PostAccess;
import dev.inkwell.blog.post.PostDirectory;
import dev.inkwell.blog.post.PostSummaryResponse;
import dev.inkwell.kit.page.PageResponse;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.types.ObjectId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The published posts that are most like one. */
@Path("/api/v1/posts/{idOrSlug}/related")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@PermitAll
@Tag(name = "search")
public class RelatedPostResource {

    private static final int MOST = 10;

    private final SearchRepository entries;
    private final RelatedRepository related;
    private final PostDirectory posts;
    private final PostAccess access;
    private final Caller caller;

    RelatedPostResource(
            SearchRepository entries,
            RelatedRepository related,
            PostDirectory posts,
            PostAccess access,
            Caller caller) {
        this.entries = entries;
        this.related = related;
        this.posts = posts;
        this.access = access;
        this.caller = caller;
    }

    /** By series, tags, words and authors, the likest first, ten at most; of a post that is not published, none. */
    @GET
    @Operation(summary = "List related posts")
    public RestResponse<PageResponse<PostSummaryResponse>> list(@PathParam("idOrSlug") String idOrSlug) {
        Post post = posts.visible(idOrSlug);
        List<String> traits = entries.traits(post.id());
        List<ObjectId> alike = traits.isEmpty()
                ? List.of()
                : LikePost.likest(
                        traits,
                        related.havingAny(traits, access.readership().visibilities()).stream()
                                .filter(like -> !like.id().equals(post.id()))
                                .toList(),
                        MOST);
        Map<ObjectId, PostSummaryResponse> summaries = posts.summaries(alike);
        return SearchResource.answer(
                new PageResponse<>(
                        alike.stream()
                                .map(summaries::get)
                                .filter(Objects::nonNull)
                                .toList(),
                        null),
                caller);
    }
}
