package dev.inkwell.blog.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/** The key that the test's auth-service signs with, and others that it publishes. */
public record SigningKeys(PublicJsonWebKey current, List<JsonWebKey> others) {

    static SigningKeys generate() {
        return new SigningKeys(key("test-key"), new CopyOnWriteArrayList<>());
    }

    /** The keys of the running test, from the configuration that {@link AuthServer} gave. */
    public static SigningKeys ofThisRun() {
        try {
            String encoded = ConfigProvider.getConfig().getValue("test.keys", String.class);
            return new SigningKeys(PublicJsonWebKey.Factory.newPublicJwk(encoded), List.of());
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

    void publish(String publicKey) {
        try {
            others.add(JsonWebKey.Factory.newJwk(publicKey));
        } catch (JoseException e) {
            throw new IllegalArgumentException(e);
        }
    }

    String published() {
        List<JsonWebKey> all = new ArrayList<>(others);
        all.add(current);
        return new JsonWebKeySet(all).toJson(OutputControlLevel.PUBLIC_ONLY);
    }
}
