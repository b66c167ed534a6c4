package dev.inkwell.auth.account;

import com.fasterxml.jackson.databind.JsonNode;
import dev.inkwell.auth.token.Caller;
import dev.inkwell.kit.patch.MergePatch;
import dev.inkwell.kit.problem.DomainException;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The caller's own account. */
@Path("/api/v1/me")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "Me")
public class MeResource {

    private final AccountService accounts;
    private final ProfileEditing editing;
    private final Caller caller;

    MeResource(AccountService accounts, ProfileEditing editing, Caller caller) {
        this.accounts = accounts;
        this.editing = editing;
        this.caller = caller;
    }

    /** One's own account, with its ETag. */
    @GET
    @Operation(operationId = "readMe", summary = "One's own account", description = "With its ETag, for edits.")
    public UserResponse read() {
        return accounts.findSelf(caller.accountIdByAnyToken())
                .orElseThrow(() -> new DomainException(AccountError.NOT_FOUND));
    }

    /** Changes displayName, bio and avatarUrl by a merge patch (RFC 7386) under If-Match. */
    @PATCH
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @Operation(operationId = "editMe", summary = "Edit one's profile", description = "A merge patch (RFC 7386).")
    @APIResponseSchema(
            value = UserResponse.class,
            responseCode = "200",
            responseDescription = "The account as it is now")
    @APIResponse(responseCode = "412", description = "It was changed since it was read")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    @APIResponse(responseCode = "429", description = "too-many-attempts: very many edits of this profile")
    @RequestBody(content = @Content(schema = @Schema(implementation = EditableProfile.class)))
    public UserResponse edit(
            @HeaderParam("If-Match") @Parameter(description = "The ETag that was read") @Nullable String ifMatch,
            JsonNode patch) {
        return editing.edit(caller.accountId(), caller.sessionId(), ifMatch, patch);
    }
}
