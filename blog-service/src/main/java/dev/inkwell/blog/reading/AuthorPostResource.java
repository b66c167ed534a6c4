package dev.inkwell.blog.reading;

import dev.inkwell.blog.author.AuthorService;
import dev.inkwell.blog.post.PostSummaryResponse;
import dev.inkwell.blog.postquery.PostFilters;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** An author's public posts. */
@Path("/api/v1/authors/{username}/posts")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@PermitAll
@Tag(name = "authors")
public class AuthorPostResource {

    private final PostFilters filters;
    private final PostListing listing;
    private final AuthorService authors;

    AuthorPostResource(PostFilters filters, PostListing listing, AuthorService authors) {
        this.filters = filters;
        this.listing = listing;
        this.authors = authors;
    }

    /** Newest first. Errors: {@code author-not-found} (404). */
    @GET
    @Operation(summary = "List an author's posts")
    public PageResponse<PostSummaryResponse> list(@PathParam("username") String username, @BeanParam PageRequest page) {
        return listing.page(page, filters.publishedBy(authors.required(username)));
    }
}
