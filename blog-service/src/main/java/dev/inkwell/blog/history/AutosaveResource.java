package dev.inkwell.blog.history;

import com.fasterxml.jackson.databind.JsonNode;
import dev.inkwell.blog.access.Caller;
import dev.inkwell.blog.post.EditablePost;
import dev.inkwell.blog.post.Post;
import dev.inkwell.blog.post.PostAccess;
import dev.inkwell.blog.post.PostError;
import dev.inkwell.blog.post.PostHistory;
import dev.inkwell.blog.post.PostReference;
import dev.inkwell.blog.revision.Autosave;
import dev.inkwell.blog.revision.Revisions;
import dev.inkwell.kit.patch.MergePatch;
import dev.inkwell.kit.problem.DomainException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * What the caller is writing, kept beside the post: it changes neither the post nor its version, makes no revision, and only
 * the caller sees it. Gone with the caller's next save of the post, or 30 days after it was last put.
 */
@Path("/api/v1/posts/{idOrSlug}/autosave")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({PostAccess.WRITE, PostAccess.EDIT_ANY})
@Tag(name = "revisions")
public class AutosaveResource {

    private final PostReference reference;
    private final PostHistory history;
    private final Revisions revisions;
    private final MergePatch mergePatch;
    private final Caller caller;

    AutosaveResource(
            PostReference reference, PostHistory history, Revisions revisions, MergePatch mergePatch, Caller caller) {
        this.reference = reference;
        this.history = history;
        this.revisions = revisions;
        this.mergePatch = mergePatch;
        this.caller = caller;
    }

    /** Errors: {@code autosave-not-found} (404). */
    @GET
    @Operation(summary = "Read what one has not saved yet")
    public AutosaveResponse read(@PathParam("idOrSlug") String idOrSlug) {
        Post post = reference.findEditable(idOrSlug);
        return revisions
                .autosaved(post.id(), caller.requireAccountId())
                .map(this::respond)
                .orElseThrow(() -> new DomainException(PostError.NO_AUTOSAVE));
    }

    /** In place of what was there: the members that differ from the post, as in an edit. */
    @PUT
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @Operation(summary = "Keep what one is writing")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema =
                                    @Schema(
                                            implementation = EditablePost.class,
                                            requiredProperties = {})))
    public AutosaveResponse put(@PathParam("idOrSlug") String idOrSlug, JsonNode patch) {
        Post post = reference.findEditable(idOrSlug);
        EditablePost written = mergePatch.apply(EditablePost.of(post), patch, EditablePost.class);
        return respond(
                revisions.autosave(post.id(), caller.requireAccountId(), post.version(), history.write(written)));
    }

    @DELETE
    @Operation(summary = "Discard what one has not saved")
    public void discard(@PathParam("idOrSlug") String idOrSlug) {
        revisions.discardAutosave(reference.findEditable(idOrSlug).id(), caller.requireAccountId());
    }

    private AutosaveResponse respond(Autosave autosave) {
        return new AutosaveResponse(autosave.baseVersion(), autosave.savedAt(), history.read(autosave.snapshot()));
    }
}
