package dev.inkwell.blog.page;

import dev.inkwell.blog.post.Post;
import dev.inkwell.blog.publicpost.PublicPosts;
import dev.inkwell.kit.page.PageRequest;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The page of a post. */
@Path("/posts/{idOrSlug}")
@Produces(Pages.HTML)
@RunOnVirtualThread
@PermitAll
@Tag(name = "pages")
public class PostPageResource {

    private final PublicPosts posts;
    private final PostPages contents;
    private final Frames frames;
    private final Pages pages;

    PostPageResource(PublicPosts posts, PostPages contents, Frames frames, Pages pages) {
        this.posts = posts;
        this.contents = contents;
        this.frames = frames;
        this.pages = pages;
    }

    /**
     * A public post, and a page of the comments under it; what not everybody may read is not there, whoever asks. Errors: {@code
     * post-not-found} (404).
     */
    @GET
    @Operation(operationId = "showPostPage", summary = "Page: a post and its comments")
    @APIResponse(
            responseCode = "200",
            description = "The page",
            content = @Content(mediaType = Pages.HTML, schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(responseCode = "304", description = "If-None-Match names what there is")
    @APIResponse(responseCode = "308", description = "The post has another slug")
    public RestResponse<byte[]> show(
            @PathParam("idOrSlug") String idOrSlug, @BeanParam PageRequest page, @Context HttpHeaders request) {
        Post post = posts.required(idOrSlug);
        if (!post.slug().equals(idOrSlug)) {
            return pages.movedTo(PageAddress.post(post.slug()));
        }
        PostPage shown = contents.of(post, page);
        Frame frame = frames.ofPost(
                shown.metadata().title(),
                shown.metadata().description(),
                shown.metadata().canonicalUrl(),
                shown.comments().later());
        return pages.show(Templates.post(frame, shown), request);
    }
}
