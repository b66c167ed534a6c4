package dev.inkwell.auth.session;

import dev.inkwell.auth.account.SessionEndReason;
import dev.inkwell.auth.platform.UuidText;
import dev.inkwell.auth.token.Caller;
import dev.inkwell.kit.page.PageRequest;
import dev.inkwell.kit.page.PageResponse;
import dev.inkwell.kit.problem.DomainException;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where one is signed in. */
@Path("/api/v1/sessions")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "Sessions")
public class OwnSessionResource {

    private final SessionDirectory directory;
    private final SessionEnding ending;
    private final Caller caller;

    OwnSessionResource(SessionDirectory directory, SessionEnding ending, Caller caller) {
        this.directory = directory;
        this.ending = ending;
        this.caller = caller;
    }

    /** One's live sessions, the newest first. */
    @GET
    @Operation(operationId = "listSessions", summary = "One's live sessions", description = "The newest first.")
    public PageResponse<ListedSessionResponse> list(@BeanParam PageRequest page) {
        return directory.of(caller.accountId(), caller.sessionId(), page);
    }

    /** Ends one of one's sessions; 404 {@code session-not-found} for those of others, too. */
    @DELETE
    @Path("{id}")
    @Operation(operationId = "endSession", summary = "End one of one's sessions", description = "Also the current one.")
    @APIResponse(responseCode = "204", description = "The session has ended")
    public void end(@PathParam("id") @Parameter(schema = @Schema(format = "uuid")) String id) {
        boolean ended = UuidText.parse(id)
                .filter(session -> ending.end(session, caller.accountId(), SessionEndReason.ENDED_BY_USER))
                .isPresent();
        if (!ended) {
            throw new DomainException(SessionError.NOT_FOUND);
        }
    }

    /** Ends all of one's sessions but the current one, which {@code DELETE /sessions/current} ends. */
    @DELETE
    @Operation(
            operationId = "endOtherSessions",
            summary = "End one's other sessions",
            description = "All but the current one: sign out everywhere else.")
    @APIResponse(responseCode = "204", description = "They have ended")
    public void endOthers() {
        ending.endAll(caller.accountId(), caller.sessionId(), SessionEndReason.ENDED_BY_USER);
    }
}
