package dev.inkwell.auth.session;

import dev.inkwell.auth.account.SessionEndReason;
import dev.inkwell.auth.token.Caller;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Sign-in, refresh, sign-out. */
@Path("/api/v1/sessions")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Sessions")
public class SessionResource {

    private final SessionService sessions;
    private final RefreshService refreshes;
    private final SessionEnding ending;
    private final Caller caller;

    SessionResource(SessionService sessions, RefreshService refreshes, SessionEnding ending, Caller caller) {
        this.sessions = sessions;
        this.refreshes = refreshes;
        this.ending = ending;
        this.caller = caller;
    }

    /** Starts a session; 401 {@code invalid-credentials} whatever is wrong with login, password or account. */
    @POST
    @PermitAll
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "signIn", summary = "Sign in", description = "By username or e-mail address.")
    @APIResponseSchema(
            value = SessionResponse.class,
            responseCode = "200",
            responseDescription = "The session's tokens")
    public RestResponse<SessionResponse> signIn(@Valid @NotNull SignInRequest request) {
        return unstored(sessions.signIn(request));
    }

    /** Gives the next tokens for a refresh token, once; 401 {@code invalid-refresh-token}. */
    @POST
    @Path("refresh")
    @PermitAll
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "refreshSession",
            summary = "Refresh the tokens",
            description =
                    "A refresh token works once; within ten seconds a repeat gets the same answer. A spent one that"
                            + " comes later ends the session.")
    @APIResponseSchema(value = SessionResponse.class, responseCode = "200", responseDescription = "The next tokens")
    public RestResponse<SessionResponse> refresh(@Valid @NotNull RefreshRequest request) {
        return unstored(refreshes.refresh(request.refreshToken()));
    }

    /** Ends the caller's session: its access and refresh tokens are refused from now on. */
    @DELETE
    @Path("current")
    @Authenticated
    @Operation(operationId = "signOut", summary = "Sign out", description = "Ends the session of the access token.")
    @APIResponse(responseCode = "204", description = "The session has ended")
    public void signOut() {
        ending.end(caller.sessionId(), caller.accountId(), SessionEndReason.SIGNED_OUT);
    }

    /** No cache keeps tokens (RFC 6749, section 5.1). */
    private static RestResponse<SessionResponse> unstored(SessionResponse session) {
        return RestResponse.ResponseBuilder.ok(session)
                .header("Cache-Control", "no-store")
                .build();
    }
}
