package dev.inkwell.blog.access;

import java.io.IOException;
import java.security.PublicKey;
import java.util.Map;
import java.util.stream.Collectors;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.lang.JoseException;

/** Reads a JWK Set (RFC 7517, section 5): of what is in it, the keys that ES256 signatures are verified with. */
final class KeySet {

    private KeySet() {}

    /** @throws IOException when it is none, or has no such key: whatever that means, not that no token is good */
    static Map<String, PublicKey> parse(String json) throws IOException {
        Map<String, PublicKey> keys;
        try {
            keys = new JsonWebKeySet(json)
                    .getJsonWebKeys().stream()
                            .filter(KeySet::verifiesEs256)
                            .collect(Collectors.toUnmodifiableMap(
                                    JsonWebKey::getKeyId,
                                    key -> ((EllipticCurveJsonWebKey) key).getPublicKey(),
                                    (first, second) -> first));
        } catch (JoseException e) {
            throw new IOException("not a JWK Set", e);
        }
        if (keys.isEmpty()) {
            throw new IOException("a JWK Set without a usable key");
        }
        return keys;
    }

    private static boolean verifiesEs256(JsonWebKey key) {
        return key instanceof EllipticCurveJsonWebKey curve
                && curve.getCurveName().equals("P-256")
                && key.getKeyId() != null
                && (key.getAlgorithm() == null || key.getAlgorithm().equals("ES256"))
                && (key.getUse() == null || key.getUse().equals("sig"))
                && (key.getKeyOps() == null || key.getKeyOps().contains("verify"));
    }
}
