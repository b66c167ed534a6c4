package dev.inkwell.auth.session;

import dev.inkwell.auth.account.AccountId;
import dev.inkwell.auth.account.AccountService;
import dev.inkwell.auth.account.SessionEndReason;
import dev.inkwell.auth.role.OwnRights;
import dev.inkwell.auth.token.Caller;
import dev.inkwell.kit.page.PageRequest;
import dev.inkwell.kit.page.PageResponse;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where somebody is signed in, as admins see it. */
@Path("/api/v1/users/{id}/sessions")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Users")
public class UserSessionResource {

    private final SessionDirectory directory;
    private final SessionEnding ending;
    private final AccountService accounts;
    private final OwnRights ownRights;
    private final Caller caller;

    UserSessionResource(
            SessionDirectory directory,
            SessionEnding ending,
            AccountService accounts,
            OwnRights ownRights,
            Caller caller) {
        this.directory = directory;
        this.ending = ending;
        this.accounts = accounts;
        this.ownRights = ownRights;
        this.caller = caller;
    }

    /** A user's live sessions, the newest first. */
    @GET
    @RolesAllowed("user:read")
    @Operation(operationId = "listUserSessions", summary = "A user's live sessions", description = "The newest first.")
    public PageResponse<ListedSessionResponse> list(
            @PathParam("id") @Parameter(schema = @Schema(format = "uuid")) String id, @BeanParam PageRequest page) {
        return directory.of(known(id), caller.sessionId(), page);
    }

    /** Ends all sessions of a user: one is signed out everywhere. */
    @DELETE
    @RolesAllowed("user:manage")
    @Operation(
            operationId = "endUserSessions",
            summary = "Sign a user out everywhere",
            description = "Ends all sessions of the user.")
    @APIResponse(responseCode = "204", description = "They have ended")
    @APIResponse(
            responseCode = "403",
            description = "beyond-own-rights: the user may do more than the caller, or is an admin")
    public void endAll(@PathParam("id") @Parameter(schema = @Schema(format = "uuid")) String id) {
        UUID accountId = known(id);
        ownRights.requireThoseOf(accountId);
        ending.endAll(accountId, null, SessionEndReason.ENDED_BY_ADMIN);
    }

    private UUID known(String id) {
        return accounts.require(AccountId.ofPath(id)).id();
    }
}
