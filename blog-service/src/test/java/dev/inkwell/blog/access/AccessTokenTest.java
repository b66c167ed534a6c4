package dev.inkwell.blog.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import dev.inkwell.blog.testing.AtOnce;
import dev.inkwell.blog.testing.AuthService;
import dev.inkwell.blog.testing.BlogTest;
import dev.inkwell.blog.testing.Listener;
import dev.inkwell.blog.testing.Person;
import dev.inkwell.blog.testing.SigningKeys;
import dev.inkwell.blog.testing.Token;
import dev.inkwell.blog.testing.WrittenPost;
import dev.inkwell.blog.testing.Wycheproof;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.Key;
import java.security.PublicKey;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which tokens are taken (RFC 8725, RFC 9068): just what auth-service signed, for us, as an access token. */
@QuarkusTest
class AccessTokenTest extends BlogTest {

    private static final String KEYS = "/.well-known/jwks.json";

    /** One question because of an unknown key, and one by the clock. */
    private static final int AT_MOST = 2;

    private static final Listener LISTENER = listener();

    private static Listener listener() {
        try {
            return new Listener();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @AfterAll
    static void nobodyListensAnyMore() throws IOException {
        LISTENER.close();
    }

    record Attack(String name, UnaryOperator<Token> change) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Attack> attacks() {
        long now = Instant.now().getEpochSecond();
        return Stream.of(
                new Attack("no signature", token -> token.signedWith("none", null)),
                new Attack("signed with the public key as a secret", AccessTokenTest::signedWithThePublicKey),
                new Attack("another curve", token -> token.signedWith("ES384", onP384())),
                new Attack("a key of one's own under a known id", token -> token.signedWith("ES256", own("test-key"))),
                new Attack("an unknown key", token -> token.header("kid", "x").signedWith("ES256", own("x"))),
                new Attack("no key id", token -> token.without("kid").signedWith("ES256", own("x"))),
                new Attack("a key id that is a path", token -> token.header("kid", "../../../../dev/null")),
                new Attack("a key id that is a query", token -> token.header("kid", "' or '1'='1")),
                new Attack("a key id that is an address", token -> token.header("kid", LISTENER.address())),
                new Attack("a key id with a NUL", token -> token.header("kid", "test-key\u0000")),
                new Attack("a huge key id", token -> token.header("kid", "k".repeat(5_000))),
                new Attack("a key id that is a list", token -> token.header("kid", List.of("test-key"))),
                new Attack("a key set of one's own", token -> token.header("jku", LISTENER.address())
                        .header("kid", "y")),
                new Attack("a key set beside a good key", token -> token.header("jku", LISTENER.address())),
                new Attack("a certificate of one's own", token -> token.header("x5u", LISTENER.address())
                        .header("kid", "z")),
                new Attack("certificates brought along", token -> token.header("x5c", List.of("MIIB"))),
                new Attack("a certificate's hash", token -> token.header("x5t", "MIIB")),
                new Attack("a certificate's SHA-256", token -> token.header("x5t#S256", "MIIB")),
                new Attack("a key brought along", AccessTokenTest::withItsOwnKey),
                new Attack("an address as its issuer", token -> token.claim("iss", LISTENER.address())),
                new Attack("another type", token -> token.header("typ", "JWT")),
                new Attack("a refresh token's type", token -> token.header("typ", "rt+jwt")),
                new Attack("no type", token -> token.without("typ")),
                new Attack("another audience", token -> token.claim("aud", "another")),
                new Attack("no audience", token -> token.without("aud")),
                new Attack("another issuer", token -> token.claim("iss", "http://evil.test")),
                new Attack("no issuer", token -> token.without("iss")),
                new Attack("no subject", token -> token.without("sub")),
                new Attack("expired", token -> token.claim("iat", now - 7200).claim("exp", now - 3600)),
                new Attack("without an end", token -> token.without("exp")),
                new Attack("critical headers that nobody knows", token -> token.header("crit", List.of("x"))
                        .header("x", 1)));
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void aForgedTokenIsRefusedAndSendsUsNowhere(Attack attack) throws IOException {
        refuses(attack.change().apply(Person.author().token()).signed());

        assertThat(LISTENER.connections()).isZero();
    }

    @Test
    void noInvalidVectorOfWycheproofIsTaken() throws Exception {
        String good = Person.author().token().signed();
        String signed = good.substring(0, good.lastIndexOf('.') + 1);
        int before = AuthService.calls(KEYS);
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

        assertThat(AuthService.calls(KEYS) - before).isLessThanOrEqualTo(AT_MOST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "a.b.c", "eyJhbGciOiJub25lIn0.e30.", "..", "9f8e7d6c5b4a39281706f5e4d3c2b1a0"})
    void whatIsNoTokenIsRefused(String token) {
        refuses(token);
    }

    private static int statusFor(HttpClient client, String token) throws IOException, InterruptedException {
        URI address = URI.create(RestAssured.baseURI + ":" + RestAssured.port + "/api/v1/me/posts");
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Authorization", "Bearer " + token)
                .build();
        return client.send(request, BodyHandlers.discarding()).statusCode();
    }

    @Test
    void aTamperedTokenIsRefused() {
        String signed = Person.reader().token().signed();
        String[] parts = signed.split("\\.");
        String other = Person.admin().token().signed().split("\\.")[1];

        refuses(parts[0] + "." + other + "." + parts[2]);
    }

    @Test
    void aFloodOfUnknownKeysAsksAuthServiceRarely() {
        Person author = Person.author();
        int before = AuthService.calls(KEYS);

        List<Integer> statuses = AtOnce.times(300, () -> given().header(
                        "Authorization",
                        "Bearer "
                                + author.token()
                                        .header("kid", UUID.randomUUID().toString())
                                        .signed())
                .get("/api/v1/me/posts")
                .statusCode());

        assertThat(statuses).containsOnly(401);
        assertThat(AuthService.calls(KEYS) - before).isLessThanOrEqualTo(AT_MOST);
        author.request().get("/api/v1/me/posts").then().statusCode(200);
    }

    @Test
    void aBadTokenIsRefusedWhereNoneIsNeeded() {
        WrittenPost post = WrittenPost.publishedBy(Person.author());

        given().header("Authorization", "Bearer x").get(post.path()).then().statusCode(401);
        given().header("Authorization", "Bearer x")
                .get(WrittenPost.POSTS)
                .then()
                .statusCode(401);
    }

    @Test
    void aServiceIsNoAuthor() {
        Token token = Person.author()
                .token()
                .without("sid")
                .without("preferred_username")
                .claim("client_id", "some-service");

        given().header("Authorization", "Bearer " + token.signed())
                .contentType("application/json")
                .body(Map.of("title", "a", "body", "b"))
                .post(WrittenPost.POSTS)
                .then()
                .statusCode(403);
    }

    private static void refuses(String token) {
        given().header("Authorization", "Bearer " + token)
                .get("/api/v1/me/posts")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", startsWith("Bearer"))
                .body("code", equalTo("unauthenticated"));
    }

    private static Key own(String id) {
        return SigningKeys.key(id).getPrivateKey();
    }

    private static Key onP384() {
        try {
            return EcJwkGenerator.generateJwk(EllipticCurves.P384).getPrivateKey();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Token signedWithThePublicKey(Token token) {
        PublicKey key = SigningKeys.ofThisRun().current().getPublicKey();
        return token.signedWith("HS256", new HmacKey(key.getEncoded()));
    }

    private static Token withItsOwnKey(Token token) {
        PublicJsonWebKey key = SigningKeys.key("own");
        return token.header("kid", "own")
                .header("jwk", key.toParams(org.jose4j.jwk.JsonWebKey.OutputControlLevel.PUBLIC_ONLY))
                .signedWith("ES256", key.getPrivateKey());
    }
}
