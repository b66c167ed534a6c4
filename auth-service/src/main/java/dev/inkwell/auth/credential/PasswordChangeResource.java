package dev.inkwell.auth.credential;

import dev.inkwell.auth.token.Caller;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** One's own password. */
@Path("/api/v1/me/password")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "Password")
public class PasswordChangeResource {

    private final PasswordChangeService changes;
    private final Caller caller;

    PasswordChangeResource(PasswordChangeService changes, Caller caller) {
        this.changes = changes;
        this.caller = caller;
    }

    /** Sets a new password: 403 {@code wrong-password}, 422 with all that speaks against the new one, 429 after too many tries. */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "changePassword",
            summary = "Change one's password",
            description = "All other sessions end, unless told. The account's address is told.")
    @APIResponse(responseCode = "204", description = "The password is changed")
    @APIResponse(responseCode = "403", description = "wrong-password: the current password is another one")
    @APIResponse(responseCode = "409", description = "The password was changed meanwhile")
    @APIResponse(responseCode = "429", description = "Too many wrong passwords: wait as long as Retry-After says")
    public void change(@Valid @NotNull ChangePasswordRequest request) {
        changes.change(caller.accountId(), caller.sessionId(), request);
    }
}
