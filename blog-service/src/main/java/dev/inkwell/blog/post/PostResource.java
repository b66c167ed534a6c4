package dev.inkwell.blog.post;

import com.fasterxml.jackson.databind.JsonNode;
import dev.inkwell.blog.access.Caller;
import dev.inkwell.blog.idempotency.Creations;
import dev.inkwell.kit.conditional.IfMatch;
import dev.inkwell.kit.idempotency.IdempotencyKey;
import dev.inkwell.kit.patch.MergePatch;
import dev.inkwell.kit.query.QueryValue;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Posts: written by authors, read by everybody. */
@Path("/api/v1/posts")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "posts")
public class PostResource {

    private static final String PATH = "/api/v1/posts";
    private static final String MERGE = "merge";

    private final PostService service;
    private final PostReference reference;
    private final PostResponses responses;
    private final PostWriting writing;
    private final Creations creations;
    private final PostEdits edits;
    private final Caller caller;

    PostResource(
            PostService service,
            PostReference reference,
            PostResponses responses,
            PostWriting writing,
            Creations creations,
            PostEdits edits,
            Caller caller) {
        this.service = service;
        this.reference = reference;
        this.responses = responses;
        this.writing = writing;
        this.creations = creations;
        this.edits = edits;
        this.caller = caller;
    }

    /** Creates a draft, or with {@code status: published} (permission {@code post:publish}) a public post. */
    @POST
    @RolesAllowed(PostAccess.WRITE)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Write a post")
    @APIResponse(
            responseCode = "201",
            description = "Created; Location has its address",
            content = @Content(schema = @Schema(implementation = PostResponse.class)))
    @APIResponse(responseCode = "409", description = "Another post has, or had, the slug")
    public RestResponse<PostResponse> create(
            @HeaderParam(IdempotencyKey.HEADER) @Nullable String idempotencyKey,
            @Valid @NotNull CreatePostRequest request) {
        writing.prepare(request);
        PostResponse created = creations.once(
                IdempotencyKey.parse(idempotencyKey),
                caller.requireAccountId(),
                PATH,
                request,
                PostResponse.class,
                store -> responses.of(
                        writing.write(request, (session, post) -> store.accept(session, responses.of(post)))));
        return RestResponse.ResponseBuilder.<PostResponse>create(RestResponse.Status.CREATED)
                .header(HttpHeaders.LOCATION, PATH + "/" + created.id())
                .entity(created)
                .build();
    }

    /**
     * Changes what the merge patch (RFC 7386) names, of the version that If-Match names. Where that is not the present one, the
     * answer (412) has the present ETag and names the members that differ; with {@code onConflict=merge} it is done all the same
     * if others changed other members since then.
     */
    @PATCH
    @Path("{idOrSlug}")
    @RolesAllowed({PostAccess.WRITE, PostAccess.EDIT_ANY})
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @Operation(summary = "Edit a post")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema =
                                    @Schema(
                                            implementation = EditablePost.class,
                                            requiredProperties = {})))
    @APIResponse(
            responseCode = "200",
            description = "The post as it is now",
            content = @Content(schema = @Schema(implementation = PostResponse.class)))
    @APIResponse(responseCode = "409", description = "Another post has, or had, the slug")
    @APIResponse(responseCode = "412", description = "It was changed since it was read")
    @APIResponse(responseCode = "428", description = "If-Match is needed")
    public PostResponse edit(
            @PathParam("idOrSlug") String idOrSlug,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @QueryParam("onConflict")
                    @Parameter(
                            description = "Whether changes of different members since then are merged",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"refuse", MERGE},
                                            defaultValue = "refuse"))
                    @Nullable
                    String onConflict,
            JsonNode patch) {
        boolean merge = QueryValue.oneOf("onConflict", onConflict, Stream.of("refuse", MERGE), Function.identity())
                .filter(MERGE::equals)
                .isPresent();
        return responses.of(edits.edit(idOrSlug, ifMatch, patch, merge, caller.requireAccountId()));
    }

    /** Moves the post to the trash: it is gone from every other address, and its slugs stay taken. */
    @DELETE
    @Path("{idOrSlug}")
    @RolesAllowed({PostAccess.WRITE, PostAccess.EDIT_ANY})
    @Operation(summary = "Delete a post")
    @APIResponse(responseCode = "204", description = "Deleted")
    @APIResponse(responseCode = "412", description = "It was changed since it was read")
    @APIResponse(responseCode = "428", description = "If-Match is needed")
    public void delete(
            @PathParam("idOrSlug") String idOrSlug, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        Post post = reference.findEditable(idOrSlug);
        edits.require(ifMatch, post);
        service.trash(post).orElseThrow(IfMatch::stale);
    }
}
