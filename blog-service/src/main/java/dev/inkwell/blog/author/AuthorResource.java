package dev.inkwell.blog.author;

import dev.inkwell.blog.count.FollowerCounters;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Authors, by their names. */
@Path("/api/v1/authors")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@PermitAll
@Tag(name = "authors")
public class AuthorResource {

    private final AuthorService authors;
    private final FollowerCounters counters;

    AuthorResource(AuthorService authors, FollowerCounters counters) {
        this.authors = authors;
        this.counters = counters;
    }

    /** Upper and lower case do not matter. Errors: {@code author-not-found} (404), {@code unavailable} (503). */
    @GET
    @Path("{username}")
    @Operation(summary = "Read an author")
    public AuthorProfileResponse read(@PathParam("username") String username) {
        Author author = authors.required(username);
        return AuthorProfileResponse.from(author, counters.of(FollowerCounters.author(author.id())));
    }
}
