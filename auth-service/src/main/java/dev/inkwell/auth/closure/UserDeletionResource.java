package dev.inkwell.auth.closure;

import dev.inkwell.auth.account.AccountId;
import dev.inkwell.auth.event.DeletedAuthorsPosts;
import dev.inkwell.auth.token.Caller;
import dev.inkwell.kit.problem.CommonError;
import dev.inkwell.kit.problem.DomainException;
import dev.inkwell.kit.problem.FieldError;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The deletion of others' accounts. */
@Path("/api/v1/users")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("user:manage")
@RunOnVirtualThread
@Tag(name = "Users")
public class UserDeletionResource {

    private final DeletionService deletions;
    private final Caller caller;

    UserDeletionResource(DeletionService deletions, Caller caller) {
        this.deletions = deletions;
        this.caller = caller;
    }

    /** Deletes an account at once; 404 when it is deleted already; 409 {@code own-account}, {@code last-admin}. */
    @DELETE
    @Path("{id}")
    @Operation(
            operationId = "deleteUser",
            summary = "Delete an account",
            description = "At once and for good: no personal data is left, and the names are free for others.")
    @APIResponse(responseCode = "204", description = "The account is deleted")
    @APIResponse(
            responseCode = "403",
            description = "beyond-own-rights: the user may do more than the caller, or is an admin")
    @APIResponse(
            responseCode = "409",
            description = "own-account, or last-admin: somebody else has to be an admin first")
    public void delete(
            @PathParam("id") @Parameter(schema = @Schema(format = "uuid")) String id,
            @QueryParam("posts")
                    @Parameter(
                            required = true,
                            description = "keep: they stay, under an author without a name; remove: they go too",
                            schema = @Schema(implementation = DeletedAuthorsPosts.class))
                    @Nullable
                    String posts) {
        deletions.delete(AccountId.ofPath(id), caller.accountId(), choice(posts));
    }

    private static DeletedAuthorsPosts choice(@Nullable String text) {
        return Arrays.stream(DeletedAuthorsPosts.values())
                .filter(choice -> choice.text().equals(text))
                .findFirst()
                .orElseThrow(() -> new DomainException(CommonError.INVALID)
                        .withError(FieldError.query(
                                "posts", text == null ? "missing" : "wrong-format", "keep or remove.")));
    }
}
