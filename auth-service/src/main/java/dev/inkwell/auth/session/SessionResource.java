package dev.inkwell.auth.session;

import dev.inkwell.auth.account.SessionEndReason;
import dev.inkwell.auth.browser.BrowserGuard;
import dev.inkwell.auth.token.Caller;
import dev.inkwell.kit.problem.CommonError;
import dev.inkwell.kit.problem.DomainException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Sign-in, refresh, sign-out; docs/api/sign-in.md tells the whole of it. */
@Path("/api/v1/sessions")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Sessions")
public class SessionResource {

    private final SignInService signIns;
    private final RefreshService refreshes;
    private final SessionEnding ending;
    private final SessionCookies cookies;
    private final BrowserGuard guard;
    private final Caller caller;

    SessionResource(
            SignInService signIns,
            RefreshService refreshes,
            SessionEnding ending,
            SessionCookies cookies,
            BrowserGuard guard,
            Caller caller) {
        this.signIns = signIns;
        this.refreshes = refreshes;
        this.ending = ending;
        this.cookies = cookies;
        this.guard = guard;
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
    @APIResponse(responseCode = "429", description = "too-many-attempts: this login, or from this address")
    public RestResponse<SessionResponse> signIn(
            @Valid @NotNull SignInRequest request,
            @CookieParam(SessionCookies.REFRESH) @Parameter(hidden = true) @Nullable String refreshCookie,
            @CookieParam(SessionCookies.DEVICE) @Parameter(hidden = true) @Nullable String deviceCookie,
            @Context HttpHeaders headers) {
        if (!request.wantsCookie()) {
            return cookies.inBody(signIns.signIn(request.login(), request.password(), request.deviceToken(), false));
        }
        guard.require(headers);
        SessionResponse session = signIns.signIn(request.login(), request.password(), deviceCookie, true);
        if (refreshCookie != null) {
            refreshes.end(refreshCookie, SessionEndReason.REPLACED);
        }
        return cookies.inCookies(session);
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
                            + " comes later ends the session. Without one in the body it is taken from the cookie.")
    @APIResponseSchema(value = SessionResponse.class, responseCode = "200", responseDescription = "The next tokens")
    public RestResponse<SessionResponse> refresh(
            @Valid @NotNull RefreshRequest request,
            @CookieParam(SessionCookies.REFRESH) @Parameter(hidden = true) @Nullable String refreshCookie,
            @Context HttpHeaders headers) {
        if (request.refreshToken() != null) {
            return cookies.inBody(refreshes.refresh(request.refreshToken(), false));
        }
        if (refreshCookie == null && headers.getHeaderString(BrowserGuard.HEADER) == null) {
            throw new DomainException(CommonError.INVALID)
                    .withError("/refreshToken", "missing", "It is needed where no cookie holds it.");
        }
        guard.require(headers);
        // A page can't see whether there is a cookie: without one, nobody is signed in there.
        return cookies.inCookies(refreshes.refresh(Objects.requireNonNullElse(refreshCookie, ""), true));
    }

    /** Ends the session of the access token or, without one, of the cookie: its tokens are refused from now on. */
    @DELETE
    @Path("current")
    @PermitAll
    @Operation(
            operationId = "signOut",
            summary = "Sign out",
            description = "Ends the session of the access token or, where none is sent, of the cookie.")
    @APIResponse(responseCode = "204", description = "The session has ended")
    public RestResponse<Void> signOut(
            @CookieParam(SessionCookies.REFRESH) @Parameter(hidden = true) @Nullable String refreshCookie,
            @Context HttpHeaders headers) {
        if (headers.getHeaderString(HttpHeaders.AUTHORIZATION) == null && refreshCookie != null) {
            guard.require(headers);
            refreshes.end(refreshCookie, SessionEndReason.SIGNED_OUT);
            return cookies.withoutRefreshCookie();
        }
        ending.end(caller.sessionId(), caller.accountId(), SessionEndReason.SIGNED_OUT);
        return refreshCookie == null ? RestResponse.noContent() : cookies.withoutRefreshCookie();
    }
}
