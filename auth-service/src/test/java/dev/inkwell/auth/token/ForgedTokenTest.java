package dev.inkwell.auth.token;

import static dev.inkwell.auth.Api.as;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import dev.inkwell.auth.Api;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.List;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jwt.NumericDate;
import org.jose4j.keys.HmacKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** RFC 8725: what must not pass as an access token. */
@QuarkusTest
class ForgedTokenTest {

    private static final String ES256 = AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256;

    @Inject
    Forge forge;

    private static void isRefused(String token) {
        as(token)
                .get("/api/v1/me")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", startsWith("Bearer"))
                .body("code", equalTo("unauthenticated"));
    }

    private static KeyPair attackersKey() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(256);
        return generator.generateKeyPair();
    }

    @Test
    void aTokenThatIsSignedAnewIsGood() {
        String good = Api.aUser().accessToken();

        as(forge.signed(good, claims -> {}, headers -> {}))
                .get("/api/v1/me")
                .then()
                .statusCode(200);
    }

    @Test
    void anUnsignedTokenIsRefused() {
        String good = Api.aUser().accessToken();

        isRefused(forge.signed(good, null, AlgorithmIdentifiers.NONE, claims -> {}, headers -> {}));
        isRefused(good.substring(0, good.lastIndexOf('.') + 1));
    }

    @Test
    void thePublicKeyIsNoSharedSecret() {
        HmacKey publicKey = new HmacKey(forge.key().publicKey().getEncoded());

        isRefused(forge.signed(
                Api.aUser().accessToken(), publicKey, AlgorithmIdentifiers.HMAC_SHA256, claims -> {}, headers -> {}));
    }

    @Test
    void aKeyThatTheTokenBringsIsNotUsed() throws Exception {
        KeyPair own = attackersKey();
        PublicJsonWebKey jwk = PublicJsonWebKey.Factory.newPublicJwk(own.getPublic());
        String good = Api.aUser().accessToken();

        isRefused(forge.signed(good, own.getPrivate(), ES256, claims -> {}, headers -> headers.setJwkHeader(jwk)));
        isRefused(forge.signed(good, own.getPrivate(), ES256, claims -> {}, headers -> {}));
        isRefused(forge.signed(good, claims -> {}, headers -> headers.setJwkHeader(jwk)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"jku", "x5u"})
    void anAddressOfKeysIsRefusedAndNotFetched(String header) throws Exception {
        String good = Api.aUser().accessToken();
        try (Listener listener = new Listener()) {
            isRefused(forge.signed(
                    good,
                    attackersKey().getPrivate(),
                    ES256,
                    claims -> {},
                    h -> h.setHeader(header, listener.address())));
            isRefused(forge.signed(good, claims -> {}, h -> h.setHeader(header, listener.address())));
            isRefused(forge.signed(good, claims -> claims.setIssuer(listener.address()), headers -> {}));
            isRefused(forge.signed(good, claims -> {}, h -> h.setKeyIdHeaderValue(listener.address())));

            assertThat(listener.connections()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"x5c", "x5t", "x5t#S256", "crit", "b64", "cty"})
    void whatElseTheHeaderAsksForIsRefused(String header) {
        isRefused(forge.signed(Api.aUser().accessToken(), claims -> {}, h -> h.getHeaders()
                .setObjectHeaderValue(header, List.of("x"))));
    }

    @Test
    void anotherCurveIsRefused() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(384);

        isRefused(forge.signed(
                Api.aUser().accessToken(),
                generator.generateKeyPair().getPrivate(),
                AlgorithmIdentifiers.ECDSA_USING_P384_CURVE_AND_SHA384,
                claims -> {},
                headers -> {}));
    }

    @Test
    void noInvalidVectorOfWycheproofIsTaken() throws Exception {
        String good = Api.aUser().accessToken();
        String signed = good.substring(0, good.lastIndexOf('.') + 1);
        List<String> invalid = Wycheproof.invalid();
        assertThat(invalid).hasSizeGreaterThan(350);

        try (HttpClient client = HttpClient.newHttpClient()) {
            for (String vector : invalid) {
                assertThat(statusFor(client, vector)).as(vector).isEqualTo(401);
                String moved = signed + vector.substring(vector.lastIndexOf('.') + 1);
                assertThat(statusFor(client, moved)).as(moved).isEqualTo(401);
            }
            assertThat(statusFor(client, good)).isEqualTo(200);
        }
    }

    private static int statusFor(HttpClient client, String token) throws IOException, InterruptedException {
        URI address = URI.create(RestAssured.baseURI + ":" + RestAssured.port + "/api/v1/me");
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Authorization", "Bearer " + token)
                .build();
        return client.send(request, BodyHandlers.discarding()).statusCode();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"../../../../etc/passwd", "' OR '1'='1", "'; DROP TABLE signing_key; --", "\u0000", "😀", ""})
    void aHostileKeyIdIsRefused(String kid) {
        isRefused(forge.signed(Api.aUser().accessToken(), claims -> {}, headers -> headers.setKeyIdHeaderValue(kid)));
    }

    @Test
    void aHugeKeyIdIsRefused() {
        isRefused(forge.signed(
                Api.aUser().accessToken(), claims -> {}, headers -> headers.setKeyIdHeaderValue("k".repeat(4_000))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"JWT", "rt+jwt", "id+jwt"})
    void anotherTypeIsRefused(String type) {
        isRefused(forge.signed(Api.aUser().accessToken(), claims -> {}, headers -> headers.setHeader("typ", type)));
    }

    @Test
    void wrongClaimsAreRefused() {
        String good = Api.aUser().accessToken();

        isRefused(forge.signed(good, claims -> claims.setAudience("another"), headers -> {}));
        isRefused(forge.signed(good, claims -> claims.setIssuer("https://evil.example"), headers -> {}));
        isRefused(forge.signed(good, claims -> claims.setSubject("nobody"), headers -> {}));
        isRefused(forge.signed(good, claims -> claims.setExpirationTime(NumericDate.fromSeconds(1)), headers -> {}));
        isRefused(forge.signed(good, claims -> claims.setClaim("av", 0), headers -> {}));
        isRefused(forge.signed(good, claims -> claims.setClaim("av", "many"), headers -> {}));
        isRefused(forge.signed(good, claims -> claims.setClaim("sid", List.of()), headers -> {}));
        isRefused(forge.signed(good, claims -> claims.setClaim("permissions", "role:manage"), headers -> {}));
        for (String required : List.of("aud", "iss", "sub", "exp", "iat", "jti", "av", "permissions")) {
            isRefused(forge.signed(good, claims -> claims.unsetClaim(required), headers -> {}));
        }
    }

    @Test
    void aTokenOfAnotherUsersSessionIsRefused() {
        String other = Forge.claimsOf(Api.aUser().accessToken()).getClaimValueAsString("sid");

        isRefused(forge.signed(Api.aUser().accessToken(), claims -> claims.setClaim("sid", other), headers -> {}));
    }

    @Test
    void aRefreshTokenIsNoAccessToken() {
        isRefused(Api.aUser().refreshToken());
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "a.b.c", "....", "e30.e30.", "eyJhbGciOiJFUzI1NiJ9..", "\"", "null"})
    void junkIsRefused(String token) {
        isRefused(token);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer", "Bearer ", "Basic YWRtaW46YWRtaW4=", "bearer", "x", ","})
    void whatIsNoBearerTokenIsRefused(String authorization) {
        given().header("Authorization", authorization).get("/api/v1/me").then().statusCode(401);
    }
}
