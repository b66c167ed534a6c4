package dev.inkwell.auth.oauth;

import dev.inkwell.auth.client.Client;
import dev.inkwell.auth.oauth.OAuthException.Code;
import dev.inkwell.auth.token.AccessTokens;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The token endpoint of OAuth 2.0, for services: client credentials (RFC 6749, section 4.4). */
@Path("/oauth2/token")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Standards")
public class TokenResource {

    private static final Logger LOG = Logger.getLogger(TokenResource.class);

    private final ClientAuthentication clients;
    private final AccessTokens accessTokens;

    TokenResource(ClientAuthentication clients, AccessTokens accessTokens) {
        this.clients = clients;
        this.accessTokens = accessTokens;
    }

    /** Issues a service's access token; errors as RFC 6749, section 5.2, has them: {@code {"error": "invalid_client"}}. */
    @POST
    @PermitAll
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(
            operationId = "issueToken",
            summary = "Get a service token",
            description = "Client credentials (RFC 6749, section 4.4), by client_secret_basic or client_secret_post.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_FORM_URLENCODED,
                            schema = @Schema(implementation = TokenForm.class)))
    @APIResponseSchema(value = TokenResponse.class, responseCode = "200", responseDescription = "The service's token")
    @APIResponse(responseCode = "429", description = "too-many-attempts: wrong secrets of this client")
    @APIResponse(
            responseCode = "400",
            description = "invalid_request, invalid_scope or unsupported_grant_type",
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
    public RestResponse<TokenResponse> issue(
            @HeaderParam("Authorization") @Parameter(hidden = true) @Nullable String authorization,
            @Nullable String form) {
        OAuthForm request = OAuthForm.parse(form);
        String grantType = request.required("grant_type");
        Client client = clients.require(authorization, request);
        if (!grantType.equals("client_credentials")) {
            throw new OAuthException(Code.UNSUPPORTED_GRANT_TYPE, "Only client_credentials is there.");
        }
        List<String> scopes = scopes(request.optional("scope").orElse(""), client);
        LOG.infof("event=service-token-issued client=%s", client.id());
        TokenResponse token = new TokenResponse(
                accessTokens.issueForService(client.id(), client.accessVersion(), scopes),
                "Bearer",
                accessTokens.lifetime().toSeconds(),
                String.join(" ", scopes));
        return RestResponse.ResponseBuilder.ok(token)
                .header("Cache-Control", "no-store")
                .build();
    }

    private static List<String> scopes(String wanted, Client client) {
        if (wanted.isBlank()) {
            return client.scopes();
        }
        List<String> scopes =
                Arrays.stream(wanted.strip().split(" +")).distinct().toList();
        if (!client.scopes().containsAll(scopes)) {
            throw new OAuthException(Code.INVALID_SCOPE, "The client does not have all of these scopes.");
        }
        return scopes;
    }
}
