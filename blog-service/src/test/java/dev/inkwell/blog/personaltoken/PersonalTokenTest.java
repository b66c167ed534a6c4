package dev.inkwell.blog.personaltoken;

import static dev.inkwell.blog.testing.WrittenPost.POSTS;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.inkwell.blog.testing.AuthService;
import dev.inkwell.blog.testing.BlogTest;
import dev.inkwell.blog.testing.Person;
import dev.inkwell.blog.testing.PersonalAccess;
import dev.inkwell.blog.testing.WrittenComment;
import dev.inkwell.blog.testing.WrittenPost;
import dev.inkwell.kit.token.PersonalToken;
import io.quarkus.test.junit.QuarkusTest;
import java.security.SecureRandom;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What can be done here by a personal access token. */
@QuarkusTest
class PersonalTokenTest extends BlogTest {

    private static final String INTROSPECT = "/oauth2/introspect";
    private static final String OWN_POSTS = "/api/v1/me/posts";

    @AfterEach
    void comeUp() {
        AuthService.comesUp();
    }

    private static int write(PersonalAccess access) {
        return access.request()
                .body(Map.of("title", "By a program", "body", "b"))
                .post(POSTS)
                .statusCode();
    }

    private static int read(PersonalAccess access) {
        return access.request().get(OWN_POSTS).statusCode();
    }

    private static void tellsOfItsEnd(PersonalAccess access) {
        AuthService.tells(
                "session-ended",
                access.person().id().toString(),
                "{\"sessionId\":\"%s\",\"accountId\":\"%s\"}"
                        .formatted(access.id(), access.person().id()));
    }

    private static void tellsOfOtherRights(PersonalAccess access) {
        Person person = access.person();
        AuthService.tells("access-changed", person.id().toString(), """
                {"id":"%s","username":"%s","displayName":"n","bio":null,"avatarUrl":null,"status":"active","accessVersion":%d,"version":%d}\
                """.formatted(
                        person.id(), person.username(), access.accessVersion(), access.accessVersion()));
    }

    @Test
    void aTokenWritesForItsOwner() {
        Person person = Person.author();
        PersonalAccess access = PersonalAccess.of(person, "post:write");

        access.request()
                .body(Map.of("title", "By a program", "body", "b"))
                .post(POSTS)
                .then()
                .statusCode(201)
                .body("author.id", equalTo(person.id().toString()))
                .body("author.username", equalTo(person.username()));
    }

    @Test
    void aTokenDoesNothingBeyondItsScopes() {
        PersonalAccess access = PersonalAccess.of(Person.author(), "comment:write");

        assertThat(write(access)).isEqualTo(403);
        assertThat(read(access)).isEqualTo(200);
    }

    @Test
    void whatReadersDoTakesTheScopeToComment() {
        Person reader = Person.reader();
        WrittenPost post = WrittenPost.publishedBy(Person.author());
        WrittenComment comment = WrittenComment.by(reader, post);
        PersonalAccess access = PersonalAccess.of(reader, "comment:write");

        access.request().put(post.path() + "/like").then().statusCode(204);
        access.request().header("If-Match", "*").delete(comment.path()).then().statusCode(204);
        PersonalAccess.of(reader, "post:write")
                .request()
                .delete(post.path() + "/like")
                .then()
                .statusCode(403);
    }

    @Test
    void authServiceIsAskedOnce() {
        PersonalAccess access = PersonalAccess.of(Person.author());
        int before = AuthService.calls(INTROSPECT);

        for (int i = 0; i < 10; i++) {
            assertThat(read(access)).isEqualTo(200);
        }

        assertThat(AuthService.calls(INTROSPECT)).isEqualTo(before + 1);
    }

    @Test
    void aTokenThatNobodyHasIsRefusedAndAskedForOnce() {
        String unknown = PersonalToken.make(new SecureRandom());
        int before = AuthService.calls(INTROSPECT);

        for (int i = 0; i < 5; i++) {
            given().auth().oauth2(unknown).get(OWN_POSTS).then().statusCode(401);
        }

        assertThat(AuthService.calls(INTROSPECT)).isEqualTo(before + 1);
    }

    @Test
    void aMistypedTokenIsRefusedWithoutAQuestion() {
        String token = PersonalToken.make(new SecureRandom());
        int before = AuthService.calls(INTROSPECT);

        given().auth().oauth2(token.substring(1)).get(OWN_POSTS).then().statusCode(401);
        given().auth().oauth2(token + "0").get(OWN_POSTS).then().statusCode(401);
        given().auth().oauth2("ink_pat_").get(OWN_POSTS).then().statusCode(401);

        assertThat(AuthService.calls(INTROSPECT)).isEqualTo(before);
    }

    @Test
    void aRevokedTokenIsRefusedAsSoonAsThatIsTold() {
        PersonalAccess access = PersonalAccess.of(Person.author());
        assertThat(read(access)).isEqualTo(200);

        AuthService.forgets(access);
        tellsOfItsEnd(access);

        await().until(() -> read(access) == 401);
    }

    @Test
    void otherRightsOfItsOwnerCountAsSoonAsTheyAreTold() {
        PersonalAccess access = PersonalAccess.of(Person.author(), "post:write");
        assertThat(write(access)).isEqualTo(201);
        PersonalAccess weaker = access.with(2);

        AuthService.knows(weaker);
        tellsOfOtherRights(weaker);

        await().until(() -> write(access) == 403);
        assertThat(read(access)).isEqualTo(200);
    }

    @Test
    void withAuthServiceDownTokensInUseGoOnAndOthersWait() {
        PersonalAccess used = PersonalAccess.of(Person.author());
        PersonalAccess another = PersonalAccess.of(Person.author());
        assertThat(read(used)).isEqualTo(200);

        AuthService.goesDown();

        assertThat(read(used)).isEqualTo(200);
        another.request()
                .get(OWN_POSTS)
                .then()
                .statusCode(503)
                .header("Retry-After", "1")
                .body("code", equalTo("unavailable"));
        AuthService.comesUp();
        await().until(() -> read(another) == 200);
    }
}
