package dev.inkwell.blog.postgroup;

import dev.inkwell.blog.post.Post;
import dev.inkwell.blog.post.PostAccess;
import dev.inkwell.blog.post.PostSummaryResponse;
import dev.inkwell.blog.reading.PostListing;
import dev.inkwell.kit.page.PageRequest;
import dev.inkwell.kit.page.PageResponse;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The published posts of a series. */
@Path("/api/v1/series/{series}/posts")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@PermitAll
@Tag(name = "posts")
public class SeriesPostResource {

    private final PostGroupRepository groups;
    private final PostListing listing;
    private final PostAccess access;

    SeriesPostResource(PostGroupRepository groups, PostListing listing, PostAccess access) {
        this.groups = groups;
        this.listing = listing;
        this.access = access;
    }

    /** In their order; a series that nobody wrote is empty. */
    @GET
    @Operation(summary = "List the posts of a series")
    public PageResponse<PostSummaryResponse> list(@PathParam("series") String series, @BeanParam PageRequest page) {
        int limit = page.limit();
        List<Post> rows = groups.inSeries(series, access.meantForCaller(), page.cursor(), limit + 1);
        return listing.page(rows, limit, PostGroupRepository::cursorInSeries);
    }
}
