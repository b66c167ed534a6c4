package dev.inkwell.blog.author;

import static dev.inkwell.blog.testing.WrittenPost.POSTS;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;

import dev.inkwell.blog.testing.AuthService;
import dev.inkwell.blog.testing.BlogTest;
import dev.inkwell.blog.testing.Person;
import dev.inkwell.blog.testing.WrittenPost;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AuthorsTest extends BlogTest {

    @AfterEach
    void bringAuthServiceBack() {
        AuthService.comesUp();
        await().until(() -> {
            Person author = Person.author();
            WrittenPost post = WrittenPost.publishedBy(author);
            return given().get(post.path()).path("author.displayName").equals("Name of " + author.username());
        });
    }

    @Test
    void whatIsKnownIsShownWhileAuthServiceIsDown() {
        Person author = Person.author();
        WrittenPost post = WrittenPost.publishedBy(author);
        AuthService.goesDown();

        given().get(post.path())
                .then()
                .statusCode(200)
                .body("author.displayName", equalTo("Name of " + author.username()));
        given().get(POSTS + "?author=" + author.username())
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(1));
        await().untilAsserted(() -> given().get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("checks.find { it.name == 'auth-service' }.status", equalTo("UP"))
                .body("checks.find { it.name == 'auth-service' }.data.state", equalTo("answers with 503")));
    }

    @Test
    void whoIsUnknownIsShownByTheirTokenWhileAuthServiceIsDown() {
        Person author = Person.author();
        author.request().get("/api/v1/me/posts").then().statusCode(200);
        AuthService.goesDown();

        WrittenPost post = WrittenPost.publishedBy(author);

        given().get(post.path())
                .then()
                .statusCode(200)
                .body("author.username", equalTo(author.username()))
                .body("author.displayName", equalTo(author.username()));
    }

    @Test
    void whoIsUnknownMayBeThereWhileAuthServiceIsDown() {
        String unknown = "/api/v1/authors/" + Person.author().username();
        AuthService.goesDown();

        for (String address : List.of(unknown, unknown + "/posts")) {
            given().get(address)
                    .then()
                    .statusCode(503)
                    .header("Retry-After", "5")
                    .body("code", equalTo("unavailable"));
        }
        given().get("/api/v1/authors/$ne").then().statusCode(404);
    }

    @Test
    void whatIsProvisionalIsCompletedWhenAuthServiceTells() {
        Person author = Person.author();
        author.request().get("/api/v1/me/posts").then().statusCode(200);
        AuthService.goesDown();
        WrittenPost post = WrittenPost.publishedBy(author);
        String entityTag = given().get(post.path()).header("ETag");
        AuthService.comesUp();
        AuthService.tells(author, "Name of " + author.username(), 1);

        await().until(() -> given().get(post.path()).path("author.displayName").equals("Name of " + author.username()));

        given().header("If-None-Match", entityTag).get(post.path()).then().statusCode(200);
        author.request()
                .header("If-Match", entityTag)
                .body("{\"title\":\"b\"}")
                .patch(post.path())
                .then()
                .statusCode(200);
    }

    @Test
    void aListAsksForItsAuthorsAtOnce() {
        String tag = "many-" + Person.author().username();
        List<Person> authors = List.of(Person.author(), Person.author(), Person.author());
        authors.forEach(author -> WrittenPost.publishedBy(author, tag));
        int calls = AuthService.calls("/api/v1/profiles");

        given().get(POSTS + "?tag=" + tag)
                .then()
                .body("items.size()", equalTo(3))
                .body("items.author.displayName", everyItem(org.hamcrest.Matchers.startsWith("Name of ")));

        assertThat(AuthService.calls("/api/v1/profiles") - calls).isLessThanOrEqualTo(1);
    }

    @Test
    void anAuthorIsReadByNameIgnoringCase() {
        Person author = Person.author();
        WrittenPost.publishedBy(author);

        given().get("/api/v1/authors/" + author.username().toUpperCase(java.util.Locale.ROOT))
                .then()
                .statusCode(200)
                .body("username", equalTo(author.username()));
        given().get("/api/v1/authors/" + author.username() + "/posts")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(1));
        given().get("/api/v1/authors/nobody-of-that-name").then().statusCode(404);
        given().get("/api/v1/authors/$ne").then().statusCode(404);
    }
}
