package dev.inkwell.blog.testing;

import java.security.Key;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;

/** An access token as auth-service makes it, or with something wrong: headers and claims can be set to anything. */
public final class Token {

    private final Map<String, Object> headers = new LinkedHashMap<>();
    private final Map<String, Object> claims = new LinkedHashMap<>();
    private String algorithm = "ES256";
    private Key key;

    private Token() {
        SigningKeys keys = SigningKeys.ofThisRun();
        key = keys.current().getPrivateKey();
        headers.put("typ", "at+jwt");
        headers.put("kid", keys.current().getKeyId());
    }

    public static Token of(UUID account, String username, List<String> permissions) {
        long now = Instant.now().getEpochSecond();
        Token token = new Token();
        token.claims.put("iss", ConfigProvider.getConfig().getValue("inkwell.token.issuer", String.class));
        token.claims.put("sub", account.toString());
        token.claims.put("aud", "inkwell");
        token.claims.put("exp", now + 600);
        token.claims.put("iat", now);
        token.claims.put("jti", UUID.randomUUID().toString());
        token.claims.put("sid", UUID.randomUUID().toString());
        token.claims.put("preferred_username", username);
        token.claims.put("roles", List.of());
        token.claims.put("permissions", permissions);
        token.claims.put("av", 1);
        return token;
    }

    public Token header(String name, Object value) {
        headers.put(name, value);
        return this;
    }

    public Token claim(String name, Object value) {
        claims.put(name, value);
        return this;
    }

    public Token without(String name) {
        headers.remove(name);
        claims.remove(name);
        return this;
    }

    public Token signedWith(String otherAlgorithm, Key otherKey) {
        algorithm = otherAlgorithm;
        key = otherKey;
        return this;
    }

    /** The compact form, signed as told, however unwise. */
    public String signed() {
        try {
            JsonWebSignature signature = new JsonWebSignature();
            signature.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
            signature.setDoKeyValidation(false);
            signature.setAlgorithmHeaderValue(algorithm);
            headers.forEach((name, value) -> signature.getHeaders().setObjectHeaderValue(name, value));
            signature.setKey(key);
            signature.setPayload(JsonUtil.toJson(claims));
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }
}
