package dev.inkwell.auth.key;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The public halves of the signing keys. */
@Path("/.well-known/jwks.json")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Standards")
public class JwksResource {

    private final KeyRing keyRing;
    private final String cacheControl;

    JwksResource(KeyRing keyRing, KeyConfig config) {
        this.keyRing = keyRing;
        this.cacheControl = "public, max-age=" + config.cachePeriod().toSeconds();
    }

    /** A JWK Set (RFC 7517, section 5). */
    public record JwksResponse(List<JwkResponse> keys) {}

    /** The keys that access tokens may be signed with now or soon; Cache-Control tells for how long they may be kept. */
    @GET
    @PermitAll
    @Operation(
            operationId = "readKeys",
            summary = "The public keys of access tokens",
            description = "A JWK Set (RFC 7517).")
    public RestResponse<JwksResponse> keys() {
        JwksResponse keys = new JwksResponse(
                keyRing.published().stream().map(JwkResponse::from).toList());
        return RestResponse.ResponseBuilder.ok(keys)
                .header("Cache-Control", cacheControl)
                .build();
    }
}
