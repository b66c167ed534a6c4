package dev.inkwell.blog.conduit.comment;

import com.fasterxml.jackson.databind.JsonNode;
import dev.inkwell.blog.access.Caller;
import dev.inkwell.blog.author.AuthorService;
import dev.inkwell.blog.comment.CommentAccess;
import dev.inkwell.blog.comment.CommentListing;
import dev.inkwell.blog.comment.CommentResponse;
import dev.inkwell.blog.comment.CommentService;
import dev.inkwell.blog.comment.CreateCommentRequest;
import dev.inkwell.blog.conduit.Form;
import dev.inkwell.blog.conduit.Refusal;
import dev.inkwell.blog.conduit.Valid;
import dev.inkwell.blog.post.PostDirectory;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.bson.types.ObjectId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The comments of an article. */
@Path("/api/articles/{slug}/comments")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class ConduitCommentResource {

    /** This API knows no pages of them: older ones than the newest so many are not shown here. */
    private static final int MOST = 500;

    private final ConduitComments comments;
    private final CommentNumbers numbers;
    private final CommentService service;
    private final CommentListing listing;
    private final CommentAccess access;
    private final PostDirectory posts;
    private final AuthorService authors;
    private final Valid valid;
    private final Caller caller;

    ConduitCommentResource(
            ConduitComments comments,
            CommentNumbers numbers,
            CommentService service,
            CommentListing listing,
            CommentAccess access,
            PostDirectory posts,
            AuthorService authors,
            Valid valid,
            Caller caller) {
        this.comments = comments;
        this.numbers = numbers;
        this.service = service;
        this.listing = listing;
        this.access = access;
        this.posts = posts;
        this.authors = authors;
        this.valid = valid;
        this.caller = caller;
    }

    public record CommentsResponse(List<ConduitComment> comments) {}

    public record OneCommentResponse(ConduitComment comment) {}

    /** The oldest first. */
    @GET
    @PermitAll
    @Operation(hidden = true)
    public CommentsResponse list(@PathParam("slug") String slug) {
        ObjectId post = posts.published(slug).id();
        List<CommentResponse> newest =
                listing.flat(post, true, Optional.empty(), MOST).items();
        return new CommentsResponse(comments.of(post, newest.reversed()));
    }

    @POST
    @RolesAllowed(CommentAccess.WRITE)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public RestResponse<OneCommentResponse> write(@PathParam("slug") String slug, @Nullable JsonNode body) {
        ObjectId post = posts.published(slug).id();
        Form form = Form.in(body, "comment");
        CreateCommentRequest request = new CreateCommentRequest(form.required("body"), null);
        form.check();
        String person = caller.requireAccountId();
        authors.ensureKnown(person, caller.username());
        CommentResponse written = listing.one(
                service.create(post, valid.of(request), person, access.isModerator(), (session, comment) -> {}));
        return RestResponse.status(
                RestResponse.Status.CREATED,
                new OneCommentResponse(comments.of(post, List.of(written)).getFirst()));
    }

    @DELETE
    @Path("{number}")
    @RolesAllowed({CommentAccess.WRITE, CommentAccess.MODERATE})
    @Operation(hidden = true)
    public void delete(@PathParam("slug") String slug, @PathParam("number") String number) {
        ObjectId post = posts.published(slug).id();
        CommentNumber known = Optional.of(number)
                .filter(text -> text.matches("[0-9]{1,18}"))
                .flatMap(text -> numbers.find(Long.parseLong(text)))
                .filter(found -> found.postId().equals(post))
                .orElseThrow(() -> Refusal.of(404, "comment", "not found"));
        service.delete(access.removable(known.commentId().toHexString()), "*");
        numbers.forget(known.number());
    }
}
