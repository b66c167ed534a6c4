package dev.inkwell.blog.reading;

import dev.inkwell.blog.post.PostSummaryResponse;
import dev.inkwell.blog.postquery.PostFilters;
import dev.inkwell.kit.page.PageRequest;
import dev.inkwell.kit.page.PageResponse;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The caller's own posts. */
@Path("/api/v1/me/posts")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Authenticated
@Tag(name = "posts")
public class OwnPostResource {

    private final PostFilters filters;
    private final PostListing listing;

    OwnPostResource(PostFilters filters, PostListing listing) {
        this.filters = filters;
        this.listing = listing;
    }

    /** All but the trash, last changed first; with {@code status=published} last published first. */
    @GET
    @Operation(summary = "List one's own posts")
    public PageResponse<PostSummaryResponse> list(
            @BeanParam PageRequest page,
            @QueryParam("status")
                    @Parameter(
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"draft", "scheduled", "published", "archived", "trashed"}))
                    @Nullable
                    String status) {
        return listing.page(page, filters.own(status));
    }
}
