package dev.inkwell.auth.token;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where a client finds what it needs, from the issuer's address alone. */
@Path("/.well-known")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Standards")
public class DiscoveryResource {

    private final DiscoveryResponse metadata;

    DiscoveryResource(TokenConfig config) {
        this.metadata = DiscoveryResponse.of(config.issuer());
    }

    /** Authorization server metadata (RFC 8414, section 2), of what there is. */
    @GET
    @Path("oauth-authorization-server")
    @PermitAll
    @Operation(operationId = "readServerMetadata", summary = "Authorization server metadata", description = "RFC 8414.")
    public DiscoveryResponse oauth() {
        return metadata;
    }

    /** The same at the address where OpenID clients look. There are no ID tokens yet. */
    @GET
    @Path("openid-configuration")
    @PermitAll
    @Operation(
            operationId = "readOpenidConfiguration",
            summary = "The same metadata, where OpenID clients look",
            description = "There are no ID tokens: it serves to find the keys and the token endpoint.")
    public DiscoveryResponse openid() {
        return metadata;
    }
}
