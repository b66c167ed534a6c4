package dev.inkwell.auth.oauth;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Token revocation (RFC 7009). */
@Path("/oauth2/revoke")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Standards")
public class RevocationResource {

    private final Revocation revocation;
    private final ClientAuthentication clients;

    RevocationResource(Revocation revocation, ClientAuthentication clients) {
        this.revocation = revocation;
        this.clients = clients;
    }

    /** Ends what a token is for; 200 also when it is none, or was ended before. */
    @POST
    @PermitAll
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(
            operationId = "revokeToken",
            summary = "Revoke a token",
            description =
                    "RFC 7009. A refresh or access token of a user ends its session; a personal access token ends."
                            + " Whoever has a token may revoke it: no client is needed, but where one is named, it has to be right.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_FORM_URLENCODED,
                            schema = @Schema(implementation = PresentedTokenForm.class)))
    @APIResponse(responseCode = "200", description = "The token is worth nothing, perhaps never was")
    @APIResponse(responseCode = "429", description = "too-many-attempts: wrong secrets of this client")
    @APIResponse(
            responseCode = "400",
            description = "invalid_request, or unsupported_token_type for a service's access token",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = OAuthErrorResponse.class)))
    @APIResponse(
            responseCode = "401",
            description = "invalid_client",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = OAuthErrorResponse.class)))
    public RestResponse<Void> revoke(
            @HeaderParam("Authorization") @Parameter(hidden = true) @Nullable String authorization,
            @Nullable String form) {
        OAuthForm request = OAuthForm.parse(form);
        clients.find(authorization, request);
        revocation.revoke(request.required("token"));
        return RestResponse.ResponseBuilder.<Void>ok()
                .header("Cache-Control", "no-store")
                .build();
    }
}
