package dev.inkwell.blog.conduit;

import static io.restassured.RestAssured.given;

import dev.inkwell.blog.testing.Person;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The Conduit API as a frontend uses it. */
final class Conduit {

    private Conduit() {}

    static RequestSpecification as(Person person) {
        return given().contentType("application/json")
                .header("Authorization", "Token " + person.token().signed());
    }

    static RequestSpecification anybody() {
        return given().contentType("application/json");
    }

    static Map<String, Object> article(String title, String... tags) {
        return new HashMap<>(
                Map.of("title", title, "description", "About it", "body", "Its *text*", "tagList", List.of(tags)));
    }

    static Response writes(Person author, Map<String, ?> article) {
        return as(author).body(Map.of("article", article)).post("/api/articles");
    }

    /** @return the slug of a new one */
    static String written(Person author, String... tags) {
        return writes(author, article("An article", tags))
                .then()
                .statusCode(201)
                .extract()
                .path("article.slug");
    }

    static Response comments(Person person, String slug, String body) {
        return as(person).body(Map.of("comment", Map.of("body", body))).post("/api/articles/" + slug + "/comments");
    }
}
