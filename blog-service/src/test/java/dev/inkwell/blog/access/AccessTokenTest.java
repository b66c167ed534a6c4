package dev.inkwell.blog.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import dev.inkwell.blog.testing.AuthService;
import dev.inkwell.blog.testing.BlogTest;
import dev.inkwell.blog.testing.Person;
import dev.inkwell.blog.testing.SigningKeys;
import dev.inkwell.blog.testing.Token;
import dev.inkwell.blog.testing.WrittenPost;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.keys.HmacKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which tokens are taken (RFC 8725, RFC 9068): just what auth-service signed, for us, as an access token. */
@QuarkusTest
class AccessTokenTest extends BlogTest {

    private static final String KEYS = "/.well-known/jwks.json";

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
                new Attack("a key of one's own under a known id", token -> token.signedWith("ES256", own("test-key"))),
                new Attack("an unknown key", token -> token.header("kid", "x").signedWith("ES256", own("x"))),
                new Attack("no key id", token -> token.without("kid").signedWith("ES256", own("x"))),
                new Attack("a key id that is a path", token -> token.header("kid", "../../../../dev/null")),
                new Attack("a key id that is a query", token -> token.header("kid", "' or '1'='1")),
                new Attack("a key id that is an address", token -> token.header("kid", address("kid"))),
                new Attack("a key set of one's own", token -> token.header("jku", address("jku"))
                        .header("kid", "y")),
                new Attack("a certificate of one's own", token -> token.header("x5u", address("x5u"))
                        .header("kid", "z")),
                new Attack("a key brought along", AccessTokenTest::withItsOwnKey),
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
    void aForgedTokenIsRefusedAndSendsUsNowhere(Attack attack) {
        int calls = AuthService.calls("/attacker/" + "jku") + AuthService.calls("/attacker/x5u");

        refuses(attack.change().apply(Person.author().token()).signed());

        assertThat(AuthService.calls("/attacker/jku") + AuthService.calls("/attacker/x5u"))
                .isEqualTo(calls);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "a.b.c", "eyJhbGciOiJub25lIn0.e30.", "..", "9f8e7d6c5b4a39281706f5e4d3c2b1a0"})
    void whatIsNoTokenIsRefused(String token) {
        refuses(token);
    }

    @Test
    void aTamperedTokenIsRefused() {
        String signed = Person.reader().token().signed();
        String[] parts = signed.split("\\.");
        String other = Person.admin().token().signed().split("\\.")[1];

        refuses(parts[0] + "." + other + "." + parts[2]);
    }

    @Test
    void unknownKeysAskAuthServiceRarely() {
        Person.author().request().get("/api/v1/me/posts").then().statusCode(200);
        int before = AuthService.calls(KEYS);

        for (int i = 0; i < 20; i++) {
            refuses(Person.author()
                    .token()
                    .header("kid", "unknown-" + i)
                    .signedWith("ES256", own("unknown-" + i))
                    .signed());
        }

        assertThat(AuthService.calls(KEYS) - before).isLessThanOrEqualTo(1);
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

    private static java.security.Key own(String id) {
        return SigningKeys.key(id).getPrivateKey();
    }

    private static String address(String name) {
        return org.eclipse.microprofile.config.ConfigProvider.getConfig().getValue("inkwell.auth.url", String.class)
                + "/attacker/" + name;
    }

    private static Token signedWithThePublicKey(Token token) {
        PublicKey key = SigningKeys.ofThisRun().current().getPublicKey();
        return token.signedWith("HS256", new HmacKey(key.toString().getBytes(StandardCharsets.UTF_8)));
    }

    private static Token withItsOwnKey(Token token) {
        PublicJsonWebKey key = SigningKeys.key("own");
        return token.header("kid", "own")
                .header("jwk", key.toParams(org.jose4j.jwk.JsonWebKey.OutputControlLevel.PUBLIC_ONLY))
                .signedWith("ES256", key.getPrivateKey());
    }
}
