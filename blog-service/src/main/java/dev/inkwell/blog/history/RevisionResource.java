package dev.inkwell.blog.history;

import dev.inkwell.blog.access.Caller;
import dev.inkwell.blog.author.Author;
import dev.inkwell.blog.author.AuthorService;
import dev.inkwell.blog.post.Differences;
import dev.inkwell.blog.post.EditablePost;
import dev.inkwell.blog.post.Post;
import dev.inkwell.blog.post.PostAccess;
import dev.inkwell.blog.post.PostEdits;
import dev.inkwell.blog.post.PostError;
import dev.inkwell.blog.post.PostHistory;
import dev.inkwell.blog.post.PostReference;
import dev.inkwell.blog.post.PostResponse;
import dev.inkwell.blog.post.PostResponses;
import dev.inkwell.blog.revision.Revision;
import dev.inkwell.blog.revision.Revisions;
import dev.inkwell.kit.page.Cursor;
import dev.inkwell.kit.page.PageRequest;
import dev.inkwell.kit.page.PageResponse;
import dev.inkwell.kit.problem.DomainException;
import dev.inkwell.kit.query.QueryValue;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.bson.types.ObjectId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What a post was, save by save, for who may edit it. The latest {@code inkwell.revisions.keep} are kept. */
@Path("/api/v1/posts/{idOrSlug}/revisions")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({PostAccess.WRITE, PostAccess.EDIT_ANY})
@Tag(name = "revisions")
public class RevisionResource {

    private static final String NUMBER = "[0-9]{1,18}";

    private final PostReference reference;
    private final PostHistory history;
    private final PostEdits edits;
    private final PostResponses responses;
    private final Revisions revisions;
    private final Differences differences;
    private final AuthorService authors;
    private final Caller caller;

    RevisionResource(
            PostReference reference,
            PostHistory history,
            PostEdits edits,
            PostResponses responses,
            Revisions revisions,
            Differences differences,
            AuthorService authors,
            Caller caller) {
        this.reference = reference;
        this.history = history;
        this.edits = edits;
        this.responses = responses;
        this.revisions = revisions;
        this.differences = differences;
        this.authors = authors;
        this.caller = caller;
    }

    /** Newest first. */
    @GET
    @Operation(summary = "List a post's revisions")
    public PageResponse<RevisionSummaryResponse> list(
            @PathParam("idOrSlug") String idOrSlug, @BeanParam PageRequest page) {
        Post post = reference.findEditable(idOrSlug);
        long before = page.cursor().map(cursor -> cursor.part(0, Long::valueOf)).orElse(Long.MAX_VALUE);
        int limit = page.limit();
        List<Revision> rows = revisions.list(post.id(), before, limit + 1);
        var known = authors.byIds(
                rows.stream().map(Revision::editorId).filter(Objects::nonNull).toList());
        return PageResponse.of(
                rows,
                limit,
                revision -> Cursor.of(Long.toString(revision.n())),
                revision -> RevisionSummaryResponse.from(revision, known));
    }

    /** Errors: {@code revision-not-found} (404). */
    @GET
    @Path("{n}")
    @Operation(summary = "Read a revision")
    public RevisionResponse read(@PathParam("idOrSlug") String idOrSlug, @PathParam("n") String n) {
        Revision revision = find(reference.findEditable(idOrSlug).id(), n);
        var known =
                revision.editorId() == null ? Map.<String, Author>of() : authors.byIds(List.of(revision.editorId()));
        var summary = RevisionSummaryResponse.from(revision, known);
        return new RevisionResponse(
                summary.n(), summary.savedAt(), summary.editor(), summary.title(), history.snapshot(revision));
    }

    /** Member by member; the body as a unified diff. Compared with the post as it is now where {@code to} is not given. */
    @GET
    @Path("{n}/diff")
    @Operation(summary = "Compare two revisions")
    public RevisionDiffResponse compare(
            @PathParam("idOrSlug") String idOrSlug,
            @PathParam("n") String n,
            @QueryParam("to")
                    @Parameter(
                            description = "The other revision",
                            schema = @Schema(type = SchemaType.INTEGER, minimum = "1"))
                    @Nullable
                    String to) {
        Post post = reference.findEditable(idOrSlug);
        Revision from = find(post.id(), n);
        if (to == null) {
            return RevisionDiffResponse.of(
                    from.n(), post.version(), differences.between(history.snapshot(from), EditablePost.of(post)));
        }
        Revision other = Stream.of(to)
                .filter(text -> text.matches(NUMBER))
                .findFirst()
                .flatMap(text -> revisions.find(post.id(), Long.parseLong(text)))
                .orElseThrow(() -> QueryValue.refusal("to", "unknown-value", "The number of a revision."));
        return RevisionDiffResponse.of(
                from.n(), other.n(), differences.between(history.snapshot(from), history.snapshot(other)));
    }

    /** Makes the text and what stands around it what they were, by a revision of its own. Slug, authors and visibility stay. */
    @POST
    @Path("{n}/restoration")
    @Operation(summary = "Restore a revision")
    @APIResponse(responseCode = "412", description = "It was changed since it was read; If-Match can be left out here")
    public PostResponse restore(
            @PathParam("idOrSlug") String idOrSlug,
            @PathParam("n") String n,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        Revision revision = find(reference.findEditable(idOrSlug).id(), n);
        EditablePost earlier = history.snapshot(revision);
        return responses.of(
                edits.restore(idOrSlug, ifMatch == null ? "*" : ifMatch, earlier, caller.requireAccountId()));
    }

    private Revision find(ObjectId postId, String n) {
        return Stream.of(n)
                .filter(text -> text.matches(NUMBER))
                .findFirst()
                .flatMap(text -> revisions.find(postId, Long.parseLong(text)))
                .orElseThrow(() -> new DomainException(PostError.NO_REVISION));
    }
}
