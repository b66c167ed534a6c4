package dev.inkwell.auth.oauth;

import dev.inkwell.auth.token.Caller;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Token introspection (RFC 7662), for services that can't or need not tell by themselves what a token is worth. */
@Path("/oauth2/introspect")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Standards")
public class IntrospectionResource {

    private static final String SCOPE = "token:introspect";

    private final Introspection introspection;
    private final ClientAuthentication clients;
    private final Caller caller;

    IntrospectionResource(Introspection introspection, ClientAuthentication clients, Caller caller) {
        this.introspection = introspection;
        this.clients = clients;
        this.caller = caller;
    }

    /** Tells a client, by its secret or by its access token, what a token is worth at this moment. */
    @POST
    @PermitAll
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(
            operationId = "introspectToken",
            summary = "Ask what a token is worth",
            description =
                    "RFC 7662, of access tokens and personal access tokens; anything else is {\"active\": false}. For"
                            + " clients with the scope token:introspect, by client_secret_basic, client_secret_post, or an access"
                            + " token.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_FORM_URLENCODED,
                            schema = @Schema(implementation = PresentedTokenForm.class)))
    @APIResponseSchema(
            value = IntrospectionResponse.class,
            responseCode = "200",
            responseDescription = "What it is worth")
    @APIResponse(responseCode = "429", description = "too-many-attempts: wrong secrets of this client")
    @APIResponse(
            responseCode = "400",
            description = "invalid_request",
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
    @APIResponse(
            responseCode = "403",
            description = "insufficient_scope",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = OAuthErrorResponse.class)))
    public RestResponse<IntrospectionResponse> introspect(
            @HeaderParam("Authorization") @Parameter(hidden = true) @Nullable String authorization,
            @Nullable String form) {
        OAuthForm request = OAuthForm.parse(form);
        boolean mayAsk = ClientAuthentication.isBearer(authorization)
                ? caller.may(SCOPE)
                : clients.require(authorization, request).scopes().contains(SCOPE);
        if (!mayAsk) {
            throw new OAuthException(OAuthException.Code.INSUFFICIENT_SCOPE, "This needs the scope " + SCOPE + ".");
        }
        return RestResponse.ResponseBuilder.ok(introspection.of(request.required("token")))
                .header("Cache-Control", "no-store")
                .build();
    }
}
