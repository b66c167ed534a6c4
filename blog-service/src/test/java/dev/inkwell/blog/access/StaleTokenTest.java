package dev.inkwell.blog.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.inkwell.blog.testing.AuthService;
import dev.inkwell.blog.testing.BlogTest;
import dev.inkwell.blog.testing.Person;
import dev.inkwell.blog.testing.SigningKeys;
import dev.inkwell.blog.testing.Token;
import dev.inkwell.blog.testing.WrittenPost;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Rights that auth-service tells the end of: refused soon, though the token is good by itself. */
@QuarkusTest
class StaleTokenTest extends BlogTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Person person = Person.author();

    private static ValidatableResponse drafts(Token token) {
        return given().header("Authorization", "Bearer " + token.signed())
                .get("/api/v1/me/posts")
                .then();
    }

    private static void awaitRefusal(Token token) {
        await().atMost(PATIENCE).untilAsserted(() -> drafts(token)
                .statusCode(401)
                .header("WWW-Authenticate", "Bearer error=\"invalid_token\"")
                .contentType("application/problem+json")
                .body("code", equalTo("token-stale")));
    }

    private void accessChanges(String type, long accessVersion, Instant at) {
        AuthService.tells(
                type,
                person.id().toString(),
                """
                {"id":"%s","username":"%s","displayName":"N","bio":null,"avatarUrl":null,"status":"suspended","accessVersion":%d,"version":%d}\
                """.formatted(person.id(), person.username(), accessVersion, accessVersion),
                at);
    }

    @Test
    void aTokenOfAnEndedSessionIsRefused() {
        String session = UUID.randomUUID().toString();
        Token token = person.token().claim("sid", session);
        Token ofAnotherSession = person.token();
        drafts(token).statusCode(200);

        AuthService.tells("session-ended", person.id().toString(), """
                {"sessionId":"%s","accountId":"%s"}""".formatted(session, person.id()));

        awaitRefusal(token);
        drafts(ofAnotherSession).statusCode(200);
    }

    @Test
    void aTokenWithALowerAccessVersionIsRefused() {
        Token token = person.token();
        drafts(token).statusCode(200);

        accessChanges("access-changed", 2, Instant.now());

        awaitRefusal(token);
        drafts(person.token().claim("av", 2)).statusCode(200);
    }

    @Test
    void aSuspendedAccountIsRefused() {
        accessChanges("account-suspended", 2, Instant.now());

        awaitRefusal(person.token());
    }

    @Test
    void anOlderEventThatComesLaterChangesNothing() {
        accessChanges("access-changed", 3, Instant.now());
        accessChanges("access-changed", 2, Instant.now());

        awaitRefusal(person.token().claim("av", 2));
        drafts(person.token().claim("av", 3)).statusCode(200);
    }

    @Test
    void aTokenOfAChangedRoleIsRefused() {
        String role = "role-of-" + person.username();
        Token token = person.token().claim("roles", List.of("reader", role)).claim("rv", 6);
        Token withoutVersion = person.token().claim("roles", List.of(role));
        drafts(token).statusCode(200);
        drafts(withoutVersion).statusCode(200);

        AuthService.tells("role-changed", role, """
                {"role":"%s","rightsVersion":7}""".formatted(role));

        awaitRefusal(token);
        awaitRefusal(withoutVersion);
        drafts(person.token().claim("roles", List.of("reader", role)).claim("rv", 7))
                .statusCode(200);
        drafts(person.token().claim("roles", List.of("reader"))).statusCode(200);
    }

    @Test
    void aStaleTokenIsRefusedEvenWhereNoneIsNeeded() {
        WrittenPost post = WrittenPost.publishedBy(person);
        Token token = person.token();

        accessChanges("access-changed", 2, Instant.now());

        awaitRefusal(token);
        given().header("Authorization", "Bearer " + token.signed())
                .get(post.path())
                .then()
                .statusCode(401)
                .body("code", equalTo("token-stale"));
        given().get(post.path()).then().statusCode(200);
    }

    @Test
    void whatARevokedKeySignedIsRefused() {
        String kid = "stolen-" + person.username();
        var key = SigningKeys.key(kid);
        AuthService.publishes(key);
        Token token = person.token().header("kid", kid).signedWith("ES256", key.getPrivateKey());
        await().atMost(PATIENCE).untilAsserted(() -> drafts(token).statusCode(200));

        AuthService.tells("signing-key-revoked", kid, """
                {"kid":"%s"}""".formatted(kid));

        await().atMost(PATIENCE).untilAsserted(() -> drafts(token).statusCode(401));
        drafts(person.token()).statusCode(200);
    }

    @Test
    void noRequestAsksAuthService() {
        drafts(person.token()).statusCode(200);
        int calls = AuthService.allCalls();

        for (int i = 0; i < 50; i++) {
            drafts(person.token()).statusCode(200);
        }

        // What runs behind the requests, whatever they are, may ask meanwhile.
        assertThat(AuthService.allCalls() - calls).isLessThan(10);
    }

    @Test
    void whatEndedBeforeAnyLivingTokenIsNotRemembered() {
        String last = UUID.randomUUID().toString();
        accessChanges("access-changed", 2, Instant.now().minus(Duration.ofMinutes(13)));
        AuthService.tells("session-ended", person.id().toString(), """
                {"sessionId":"%s","accountId":"%s"}""".formatted(last, person.id()));

        awaitRefusal(person.token().claim("sid", last));

        drafts(person.token()).statusCode(200);
    }
}
