package dev.inkwell.blog.conduit.article;

import com.fasterxml.jackson.databind.JsonNode;
import dev.inkwell.blog.conduit.Valid;
import dev.inkwell.blog.post.Post;
import dev.inkwell.blog.post.PostAccess;
import dev.inkwell.blog.post.PostDirectory;
import dev.inkwell.blog.post.PostWriting;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Articles: posts that are published. */
@Path("/api/articles")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class ArticleResource {

    private final ArticleLists lists;
    private final Articles articles;
    private final PostDirectory posts;
    private final PostWriting writing;
    private final Valid valid;

    ArticleResource(ArticleLists lists, Articles articles, PostDirectory posts, PostWriting writing, Valid valid) {
        this.lists = lists;
        this.articles = articles;
        this.posts = posts;
        this.writing = writing;
        this.valid = valid;
    }

    @GET
    @PermitAll
    @Operation(hidden = true)
    public ArticlesResponse list(
            @QueryParam("author") @Nullable String author,
            @QueryParam("tag") @Nullable String tag,
            @QueryParam("favorited") @Nullable String favorited,
            @BeanParam Place place) {
        return articles.of(lists.all(author, tag, favorited, place));
    }

    @GET
    @Path("feed")
    @Authenticated
    @Operation(hidden = true)
    public ArticlesResponse feed(@BeanParam Place place) {
        return articles.of(lists.feed(place));
    }

    @GET
    @Path("{slug}")
    @PermitAll
    @Operation(hidden = true)
    public ArticleResponse read(@PathParam("slug") String slug) {
        return articles.of(posts.published(slug));
    }

    @POST
    @RolesAllowed(PostAccess.WRITE)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public RestResponse<ArticleResponse> write(@Nullable JsonNode body) {
        Post post = writing.write(valid.of(ArticleForms.creation(body)));
        return RestResponse.status(RestResponse.Status.CREATED, articles.of(post));
    }

    /** Whose it is comes first: what is wrong with an edit is nobody else's business. */
    @PUT
    @Path("{slug}")
    @RolesAllowed({PostAccess.WRITE, PostAccess.EDIT_ANY})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public ArticleResponse edit(@PathParam("slug") String slug, @Nullable JsonNode body) {
        writing.requireEditable(slug);
        return articles.of(writing.edit(slug, ArticleForms.edit(body)));
    }

    @DELETE
    @Path("{slug}")
    @RolesAllowed({PostAccess.WRITE, PostAccess.EDIT_ANY})
    @Operation(hidden = true)
    public void delete(@PathParam("slug") String slug) {
        writing.trash(slug);
    }
}
