package dev.inkwell.auth.closure;

import dev.inkwell.auth.password.ConfirmedPassword;
import dev.inkwell.auth.password.PasswordConfirmation;
import dev.inkwell.auth.token.Caller;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** The deletion of one's own account. */
@Path("/api/v1/me/deletion")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "Me")
public class OwnDeletionResource {

    private final DeletionService deletions;
    private final PasswordConfirmation confirmation;
    private final Caller caller;

    OwnDeletionResource(DeletionService deletions, PasswordConfirmation confirmation, Caller caller) {
        this.deletions = deletions;
        this.confirmation = confirmation;
        this.caller = caller;
    }

    /** Has one's account deleted after a grace: 202 with the time; all sessions end; 409 {@code last-admin}. */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(202)
    @Operation(
            operationId = "requestDeletion",
            summary = "Delete one's account",
            description = "After a grace in which it can be withdrawn, signed in or by the link that is mailed. All"
                    + " sessions end at once. Then no personal data is left, and the names are free for others.")
    @APIResponseSchema(value = DeletionResponse.class, responseCode = "202", responseDescription = "When that will be")
    @APIResponse(
            responseCode = "409",
            description = "last-admin: somebody else has to be an admin first; or the password was changed meanwhile")
    @APIResponse(responseCode = "429", description = "Too many wrong passwords: wait as long as Retry-After says")
    public DeletionResponse request(@Valid @NotNull DeletionRequest request) {
        ConfirmedPassword confirmed = confirmation.require(
                caller.accountId(), caller.sessionId(), request.currentPassword(), "/currentPassword");
        return deletions.request(confirmed, request.posts());
    }

    /** Takes it back; 204, also when nothing was to be deleted. */
    @DELETE
    @Operation(
            operationId = "withdrawDeletion",
            summary = "Keep one's account",
            description = "Sign in again to take back its deletion.")
    @APIResponse(responseCode = "204", description = "The account stays")
    public void withdraw() {
        deletions.withdraw(caller.accountId());
    }
}
