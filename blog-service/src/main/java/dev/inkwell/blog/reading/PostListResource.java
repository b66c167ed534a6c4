package dev.inkwell.blog.reading;

import dev.inkwell.blog.access.Audience;
import dev.inkwell.blog.access.Caller;
import dev.inkwell.blog.postquery.PostFilters;
import dev.inkwell.blog.postquery.PostQuery;
import dev.inkwell.kit.page.PageRequest;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The list of posts. */
@Path(PostListResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@PermitAll
@Tag(name = "posts")
public class PostListResource {

    static final String PATH = "/api/v1/posts";

    private final PostFilters filters;
    private final PostPages pages;
    private final Caller caller;

    PostListResource(PostFilters filters, PostPages pages, Caller caller) {
        this.filters = filters;
        this.pages = pages;
        this.caller = caller;
    }

    /**
     * Newest first, unless sorted otherwise. What is not public is listed for its author, and for who may edit any post. Errors:
     * {@code custom-field-not-indexed} (409).
     */
    @GET
    @Operation(summary = "List posts")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content = @Content(schema = @Schema(implementation = PostPageResponse.class)))
    @APIResponse(responseCode = "304", description = "If-None-Match names what there is")
    public RestResponse<PostPageResponse> list(
            @BeanParam PageRequest page, @BeanParam PostQuery query, @BeanParam PostView view) {
        PostPages.Page found = pages.of(page, filters.of(query), view);
        return Audience.of(found.isPublic(), caller.accountId().isPresent())
                .marked(RestResponse.ResponseBuilder.ok(found.response()))
                .build();
    }
}
