package dev.inkwell.auth.key;

import dev.inkwell.kit.page.Cursor;
import dev.inkwell.kit.page.PageRequest;
import dev.inkwell.kit.page.PageResponse;
import dev.inkwell.kit.problem.DomainException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The keys that sign access tokens, for those who look after them. */
@Path("/api/v1/signing-keys")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("signing-key:manage")
@RunOnVirtualThread
@Tag(name = "Signing keys")
public class SigningKeyResource {

    /** A thumbprint of SHA-256 in base64url. */
    private static final Pattern KID = Pattern.compile("[A-Za-z0-9_-]{43}");

    private final SigningKeyRepository keys;
    private final KeyRotation rotation;
    private final Clock clock;

    SigningKeyResource(SigningKeyRepository keys, KeyRotation rotation, Clock clock) {
        this.keys = keys;
        this.rotation = rotation;
        this.clock = clock;
    }

    /** The keys, the newest first, with those of the last months that are published no more. */
    @GET
    @Operation(
            operationId = "listSigningKeys",
            summary = "The signing keys, the newest first",
            description = "With those of the last months that are published no more. No private part is ever shown.")
    public PageResponse<SigningKeyResponse> list(@BeanParam PageRequest page) {
        Instant now = clock.instant();
        List<SigningKey> found = keys.newest(page.cursor(), page.limit() + 1);
        return PageResponse.of(found, page.limit(), SigningKeyResource::key, key -> SigningKeyResponse.from(key, now));
    }

    /** Publishes the next key: 201; 409 {@code rotation-under-way} while one is published that does not sign yet. */
    @POST
    @Operation(
            operationId = "rotateSigningKey",
            summary = "Publish the next signing key now",
            description = "It signs from signsFrom on, when every verifier has had time to read it;"
                    + " the present one stays published until its last token has expired.")
    @APIResponseSchema(
            value = SigningKeyResponse.class,
            responseCode = "201",
            responseDescription = "The key that signs next")
    @APIResponse(responseCode = "409", description = "rotation-under-way: the next key is published already")
    public RestResponse<SigningKeyResponse> rotate() {
        return RestResponse.status(RestResponse.Status.CREATED, response(rotation.rotate()));
    }

    /** Revokes a key: 200, also when it was revoked before. Every token that it signed is refused from now on. */
    @PUT
    @Path("{kid}/revocation")
    @Operation(
            operationId = "revokeSigningKey",
            summary = "Revoke a signing key",
            description = "For emergencies: every token that it signed is refused, the caller's own perhaps among them;"
                    + " refresh tokens stay good. If it was the one that signs, a fresh one signs at once.")
    public SigningKeyResponse revoke(@PathParam("kid") String kid) {
        if (!KID.matcher(kid).matches()) {
            throw new DomainException(SigningKeyError.NOT_FOUND);
        }
        return response(rotation.revoke(kid));
    }

    private SigningKeyResponse response(SigningKey key) {
        return SigningKeyResponse.from(key, clock.instant());
    }

    private static Cursor key(SigningKey key) {
        return Cursor.of(key.createdAt().toString(), key.kid());
    }
}
