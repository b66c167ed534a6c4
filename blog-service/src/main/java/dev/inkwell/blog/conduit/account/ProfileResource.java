package dev.inkwell.blog.conduit.account;

import dev.inkwell.blog.access.Caller;
import dev.inkwell.blog.author.Author;
import dev.inkwell.blog.author.AuthorService;
import dev.inkwell.blog.follow.FollowService;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Profiles, and whether one follows them. */
@Path("/api/profiles/{username}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class ProfileResource {

    private final AuthorService authors;
    private final FollowService follows;
    private final Caller caller;

    ProfileResource(AuthorService authors, FollowService follows, Caller caller) {
        this.authors = authors;
        this.follows = follows;
        this.caller = caller;
    }

    public record ProfileResponse(Profile profile) {}

    @GET
    @PermitAll
    @Operation(hidden = true)
    public ProfileResponse read(@PathParam("username") String username) {
        Author author = authors.required(username);
        return new ProfileResponse(Profile.from(
                author,
                caller.accountId()
                        .filter(person -> follows.followsAuthor(author.id(), person))
                        .isPresent()));
    }

    @POST
    @Path("follow")
    @Authenticated
    @Operation(hidden = true)
    public ProfileResponse follow(@PathParam("username") String username) {
        follows.followAuthor(username, caller.requireAccountId());
        return read(username);
    }

    @DELETE
    @Path("follow")
    @Authenticated
    @Operation(hidden = true)
    public ProfileResponse unfollow(@PathParam("username") String username) {
        follows.unfollowAuthor(username, caller.requireAccountId());
        return read(username);
    }
}
