package dev.inkwell.kit.token;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes an access token, and lets everything in it be changed before it is signed. */
final class Forge {

    static final long NOW = 1_767_225_600;
    static final KeyPair PAIR = pair("secp256r1");

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private final Map<String, Object> header =
            new LinkedHashMap<>(Map.of("alg", "ES256", "typ", "at+jwt", "kid", "the-key"));
    private final Map<String, Object> claims = new LinkedHashMap<>();

    private Forge() {
        claims.put("iss", "http://issuer.test");
        claims.put("aud", "inkwell");
        claims.put("sub", "019ab2c4-5d6e-7f80-9a1b-2c3d4e5f6071");
        claims.put("jti", "019ab2c4-5d6e-7f80-9a1b-2c3d4e5f6072");
        claims.put("iat", NOW);
        claims.put("exp", NOW + 600);
        claims.put("sid", "019ab2c4-5d6e-7f80-9a1b-2c3d4e5f6073");
        claims.put("av", 1);
        claims.put("roles", List.of("author"));
        claims.put("permissions", List.of("post:write"));
    }

    static Forge token() {
        return new Forge();
    }

    static KeyPair pair(String curve) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new java.security.spec.ECGenParameterSpec(curve));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    Forge header(String name, Object value) {
        header.put(name, value);
        return this;
    }

    Forge claim(String name, Object value) {
        claims.put(name, value);
        return this;
    }

    Forge without(String name) {
        header.remove(name);
        claims.remove(name);
        return this;
    }

    String signed() {
        return signed(PAIR, "SHA256withECDSAinP1363Format");
    }

    String signed(KeyPair pair, String algorithm) {
        return signed(json(header), json(claims), pair, algorithm);
    }

    /** With a header that no map could hold. */
    static String signedWithHeader(String header) {
        return signed(header, json(token().claims), PAIR, "SHA256withECDSAinP1363Format");
    }

    static String signedWithClaims(String claims) {
        return signed(json(token().header), claims, PAIR, "SHA256withECDSAinP1363Format");
    }

    private static String signed(String header, String claims, KeyPair pair, String algorithm) {
        String text = encoded(header) + "." + encoded(claims);
        try {
            Signature signature = Signature.getInstance(algorithm);
            signature.initSign(pair.getPrivate());
            signature.update(text.getBytes(StandardCharsets.US_ASCII));
            return text + "." + ENCODER.encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return ENCODER.encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String json(Map<String, Object> members) {
        try {
            return MAPPER.writeValueAsString(members);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
