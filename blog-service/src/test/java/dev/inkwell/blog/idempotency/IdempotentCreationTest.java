package dev.inkwell.blog.idempotency;

import static dev.inkwell.blog.testing.WrittenPost.POSTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.inkwell.blog.testing.AtOnce;
import dev.inkwell.blog.testing.BlogTest;
import dev.inkwell.blog.testing.Person;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class IdempotentCreationTest extends BlogTest {

    private static final Map<String, String> POST = Map.of("title", "Once only", "body", "b");

    private static Response write(Person author, String key, Map<String, String> post) {
        return author.request().header("Idempotency-Key", key).body(post).post(POSTS);
    }

    @Test
    void theSameKeyAndBodyGiveTheFirstAnswerAgain() {
        Person author = Person.author();
        Response first = write(author, "key-1", POST);
        author.request()
                .header("If-Match", "*")
                .body("{\"title\":\"Changed since\"}")
                .patch(POSTS + "/" + first.path("id"))
                .then()
                .statusCode(200);

        Response again = write(author, "key-1", POST);

        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
    }

    @Test
    void theSameKeyWithAnotherBodyIsRefused() {
        Person author = Person.author();
        write(author, "key-2", POST).then().statusCode(201);

        write(author, "key-2", Map.of("title", "Another", "body", "b"))
                .then()
                .statusCode(422)
                .body("code", equalTo("idempotency-key-reused"));
    }

    @Test
    void aKeyBelongsToWhoSentIt() {
        Response one = write(Person.author(), "key-3", POST);
        Response other = write(Person.author(), "key-3", POST);

        assertThat(other.<String>path("id")).isNotEqualTo(one.path("id"));
    }

    @Test
    void twentyAtOnceMakeOnePost() {
        Person author = Person.author();

        List<Response> answers = AtOnce.times(20, () -> write(author, "key-4", POST));

        assertThat(answers).extracting(Response::statusCode).containsOnly(201);
        assertThat(new HashSet<>(answers.stream().map(Response::asString).toList()))
                .hasSize(1);
        author.request().get("/api/v1/me/posts?status=draft").then().body("items", hasSize(1));
    }

    @Test
    void aRefusedCreationLeavesTheKeyFree() {
        Person author = Person.author();
        write(author, "key-5", Map.of("title", " ", "body", "b")).then().statusCode(422);

        write(author, "key-5", POST).then().statusCode(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "ä"})
    void aMalformedKeyIsRefused(String key) {
        write(Person.author(), key, POST).then().statusCode(400).body("code", equalTo("malformed-idempotency-key"));
    }
}
