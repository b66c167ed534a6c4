package dev.inkwell.auth.key;

import java.util.Map;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.lang.JoseException;

/** A public key on the curve P-256 (RFC 7518, section 6.2.1). */
public record JwkResponse(String kid, String kty, String use, String alg, String crv, String x, String y) {

    static JwkResponse from(UsableKey key) {
        try {
            Map<String, Object> members =
                    PublicJsonWebKey.Factory.newPublicJwk(key.publicKey()).toParams(OutputControlLevel.PUBLIC_ONLY);
            return new JwkResponse(
                    key.kid(), "EC", "sig", "ES256", "P-256", (String) members.get("x"), (String) members.get("y"));
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }
}
