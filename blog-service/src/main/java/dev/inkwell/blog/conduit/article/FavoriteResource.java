package dev.inkwell.blog.conduit.article;

import dev.inkwell.blog.access.Caller;
import dev.inkwell.blog.post.PostDirectory;
import dev.inkwell.blog.reaction.PostReactionService;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Favourites: likes. */
@Path("/api/articles/{slug}/favorite")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Authenticated
public class FavoriteResource {

    private final PostReactionService reactions;
    private final PostDirectory posts;
    private final Articles articles;
    private final Caller caller;

    FavoriteResource(PostReactionService reactions, PostDirectory posts, Articles articles, Caller caller) {
        this.reactions = reactions;
        this.posts = posts;
        this.articles = articles;
        this.caller = caller;
    }

    @POST
    @Operation(hidden = true)
    public ArticleResponse add(@PathParam("slug") String slug) {
        reactions.like(slug, caller.requireAccountId());
        return articles.of(posts.visible(slug));
    }

    @DELETE
    @Operation(hidden = true)
    public ArticleResponse remove(@PathParam("slug") String slug) {
        reactions.unlike(slug, caller.requireAccountId());
        return articles.of(posts.visible(slug));
    }
}
