package dev.inkwell.blog.conduit;

import static dev.inkwell.blog.conduit.Conduit.anybody;
import static dev.inkwell.blog.conduit.Conduit.as;
import static dev.inkwell.blog.conduit.Conduit.written;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.nullValue;

import dev.inkwell.blog.testing.BlogTest;
import dev.inkwell.blog.testing.Person;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may do what in the Conduit API, and how it refuses. */
@QuarkusTest
class ConduitAccessTest extends BlogTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/user",
                "PUT /api/user",
                "POST /api/profiles/nobody-there/follow",
                "DELETE /api/profiles/nobody-there/follow",
                "GET /api/articles/feed",
                "POST /api/articles",
                "PUT /api/articles/nowhere",
                "DELETE /api/articles/nowhere",
                "POST /api/articles/nowhere/comments",
                "DELETE /api/articles/nowhere/comments/1",
                "POST /api/articles/nowhere/favorite",
                "DELETE /api/articles/nowhere/favorite"
            })
    void aTokenIsAskedForFirst(String route) {
        String[] parts = route.split(" ");

        anybody()
                .request(parts[0], parts[1])
                .then()
                .statusCode(401)
                .contentType("application/json")
                .body("errors.token", contains("is missing"));
        anybody()
                .header("Authorization", "Token of.nobody")
                .request(parts[0], parts[1])
                .then()
                .statusCode(401)
                .body("errors.token", contains("is invalid"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/articles",
                "/api/articles/nowhere",
                "/api/articles/nowhere/comments",
                "/api/profiles/nobody",
                "/api/tags"
            })
    void aBadTokenIsRefusedWhereNoneIsNeeded(String path) {
        anybody()
                .header("Authorization", "Token of.nobody")
                .get(path)
                .then()
                .statusCode(401)
                .body("errors.token", contains("is invalid"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/articles/nowhere article",
                "PUT /api/articles/nowhere article",
                "DELETE /api/articles/nowhere article",
                "POST /api/articles/nowhere/favorite article",
                "DELETE /api/articles/nowhere/favorite article",
                "GET /api/articles/nowhere/comments article",
                "POST /api/articles/nowhere/comments article",
                "DELETE /api/articles/nowhere/comments/1 article",
                "GET /api/profiles/nobody-there profile",
                "POST /api/profiles/nobody-there/follow profile",
                "DELETE /api/profiles/nobody-there/follow profile"
            })
    void whatIsNotThereIsNotFound(String route) {
        String[] parts = route.split(" ");

        as(Person.author())
                .body(Map.of("article", Map.of(), "comment", Map.of("body", "b")))
                .request(parts[0], parts[1])
                .then()
                .statusCode(404)
                .body("errors." + parts[2], contains("not found"));
    }

    @Test
    void bothSchemesAreTaken() {
        Person author = Person.author();
        for (String scheme : new String[] {"Token", "Bearer", "token"}) {
            given().header("Authorization", scheme + " " + author.token().signed())
                    .get("/api/articles/feed")
                    .then()
                    .statusCode(200);
        }
        // Elsewhere the scheme is no other than before.
        given().header("Authorization", "Token " + author.token().signed())
                .get("/api/v1/me/feed")
                .then()
                .statusCode(401)
                .body("code", equalTo("unauthenticated"));
    }

    @Test
    void aReaderFollowsAndCommentsAndDoesNotPublish() {
        Person reader = Person.reader();
        String slug = written(Person.author());

        Conduit.writes(reader, Conduit.article("Mine")).then().statusCode(403).body("errors", hasKey("request"));
        Conduit.comments(reader, slug, "Well said").then().statusCode(201);
    }

    @Test
    void aProfileShowsWhetherOneFollows() {
        Person author = Person.author();
        String path = "/api/profiles/" + author.username();

        anybody()
                .get(path)
                .then()
                .statusCode(200)
                .body(
                        "profile.username",
                        equalTo(author.username()),
                        "profile.following",
                        equalTo(false),
                        "profile.bio",
                        nullValue())
                .body("profile", hasKey("image"));
        Person reader = Person.reader();
        as(reader).post(path + "/follow").then().statusCode(200).body("profile.following", equalTo(true));
        as(reader).get(path).then().body("profile.following", equalTo(true));
        as(author).get(path).then().body("profile.following", equalTo(false));
    }

    @Test
    void elsewhereErrorsAreProblems() {
        given().get("/api/v1/posts/nowhere")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("code", equalTo("post-not-found"));
        given().get("/api/nothing").then().statusCode(404);
        given().get("/other").then().statusCode(404).contentType("application/problem+json");
    }
}
