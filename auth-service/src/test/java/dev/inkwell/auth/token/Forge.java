package dev.inkwell.auth.token;

import dev.inkwell.auth.key.KeyRing;
import dev.inkwell.auth.key.UsableKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.Key;
import java.util.function.Consumer;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.lang.JoseException;

/** Makes tokens as an attacker would, and some as only the service itself could. */
@ApplicationScoped
class Forge {

    private final KeyRing keyRing;

    Forge(KeyRing keyRing) {
        this.keyRing = keyRing;
    }

    UsableKey key() {
        return keyRing.current();
    }

    /** Takes a good token, changes its claims or headers, and signs it with the service's key. */
    String signed(String good, Consumer<JwtClaims> claims, Consumer<JsonWebSignature> headers) {
        return signed(
                good, key().privateKey(), AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256, claims, headers);
    }

    String signed(
            String good, Key key, String algorithm, Consumer<JwtClaims> claims, Consumer<JsonWebSignature> headers) {
        try {
            JwtClaims changed = claimsOf(good);
            claims.accept(changed);
            JsonWebSignature signature = new JsonWebSignature();
            signature.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
            signature.setDoKeyValidation(false);
            signature.setAlgorithmHeaderValue(algorithm);
            signature.setHeader("typ", "at+jwt");
            signature.setKeyIdHeaderValue(key().kid());
            headers.accept(signature);
            signature.setKey(key);
            signature.setPayload(changed.toJson());
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    static JwtClaims claimsOf(String token) {
        try {
            return new JwtConsumerBuilder()
                    .setSkipAllValidators()
                    .setSkipSignatureVerification()
                    .setDisableRequireSignature()
                    .build()
                    .processToClaims(token);
        } catch (InvalidJwtException e) {
            throw new IllegalStateException(e);
        }
    }
}
