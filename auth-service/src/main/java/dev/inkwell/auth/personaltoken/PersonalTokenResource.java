package dev.inkwell.auth.personaltoken;

import dev.inkwell.auth.token.Caller;
import dev.inkwell.kit.page.Cursor;
import dev.inkwell.kit.page.PageRequest;
import dev.inkwell.kit.page.PageResponse;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** One's own personal access tokens. All of it takes a session: a token makes no tokens. */
@Path("/api/v1/me/tokens")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "Personal access tokens")
public class PersonalTokenResource {

    private final PersonalTokenRepository tokens;
    private final PersonalTokenService service;
    private final Caller caller;
    private final Clock clock;

    PersonalTokenResource(PersonalTokenRepository tokens, PersonalTokenService service, Caller caller, Clock clock) {
        this.tokens = tokens;
        this.service = service;
        this.caller = caller;
        this.clock = clock;
    }

    /** Those that have not expired, the newest first. */
    @GET
    @Operation(operationId = "listMyTokens", summary = "One's tokens", description = "The newest first.")
    public PageResponse<PersonalTokenResponse> list(@BeanParam PageRequest page) {
        UUID accountId = caller.accountId();
        Instant now = clock.instant();
        int rows = page.limit() + 1;
        List<PersonalAccessToken> found = page.cursor()
                .map(cursor -> tokens.newestBefore(cursor.part(0, UUID::fromString), accountId, now, rows))
                .orElseGet(() -> tokens.newest(accountId, now, rows));
        return PageResponse.of(
                found, page.limit(), token -> Cursor.of(token.id().toString()), PersonalTokenResponse::from);
    }

    /** Makes a token, which is shown this once. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "createMyToken",
            summary = "Make a token",
            description = "Shown this once. Its scopes are permissions that one has.")
    @APIResponseSchema(value = PersonalTokenResponse.class, responseCode = "201", responseDescription = "The new token")
    @APIResponse(responseCode = "409", description = "too-many-personal-tokens: revoke one that is not needed")
    public RestResponse<PersonalTokenResponse> create(@Valid @NotNull CreatePersonalTokenRequest request) {
        PersonalTokenResponse token = service.create(caller.accountId(), caller.sessionId(), request);
        return RestResponse.ResponseBuilder.<PersonalTokenResponse>created(
                        URI.create("/api/v1/me/tokens/" + token.id()))
                .entity(token)
                .header("Cache-Control", "no-store")
                .build();
    }

    /** Ends a token: both services refuse it from now on, blog-service within two seconds. */
    @DELETE
    @Path("{id}")
    @Operation(operationId = "revokeMyToken", summary = "Revoke a token", description = "It is refused from now on.")
    @APIResponse(responseCode = "204", description = "The token is worth nothing")
    public void revoke(@PathParam("id") @Parameter(schema = @Schema(format = "uuid")) String id) {
        UUID accountId = caller.accountId();
        service.revoke(parsed(id), accountId);
    }

    private static UUID parsed(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw PersonalTokenService.unknown();
        }
    }
}
