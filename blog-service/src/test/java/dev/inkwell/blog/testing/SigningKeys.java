package dev.inkwell.blog.testing;

import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/** The key that the test's auth-service signs with, and one that only it claims to have. */
public record SigningKeys(PublicJsonWebKey current) {

    static SigningKeys generate() {
        return new SigningKeys(key("test-key"));
    }

    /** The keys of the running test, from the configuration that {@link AuthServer} gave. */
    public static SigningKeys ofThisRun() {
        try {
            return new SigningKeys(PublicJsonWebKey.Factory.newPublicJwk(
                    ConfigProvider.getConfig().getValue("test.keys", String.class)));
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A key of one's own, under any id. */
    public static PublicJsonWebKey key(String id) {
        try {
            EllipticCurveJsonWebKey key = EcJwkGenerator.generateJwk(EllipticCurves.P256);
            key.setKeyId(id);
            key.setUse("sig");
            key.setAlgorithm("ES256");
            return key;
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    String encoded() {
        return current.toJson(OutputControlLevel.INCLUDE_PRIVATE);
    }

    String published() {
        return new JsonWebKeySet(List.of(current)).toJson(OutputControlLevel.PUBLIC_ONLY);
    }
}
