package dev.inkwell.blog;

import static io.restassured.RestAssured.given;

import dev.inkwell.blog.testing.Person;
import dev.inkwell.blog.testing.WrittenComment;
import dev.inkwell.blog.testing.WrittenPost;
import java.util.List;
import java.util.Map;

/** Uses the routes of the Conduit API that ask the database, for {@link QueryPlanTest}. */
final class ConduitUse {

    private ConduitUse() {}

    static void useAll(Person author, Person reader, String tag) {
        WrittenPost post = WrittenPost.publishedBy(author, tag);
        String article = "/api/articles/" + post.slug();
        reader.request()
                .post("/api/profiles/" + author.username() + "/follow")
                .then()
                .statusCode(200);
        reader.request().post(article + "/favorite").then().statusCode(200);
        for (int i = 0; i < 3; i++) {
            WrittenComment.by(reader, post);
        }
        Integer comment = reader.request()
                .body(Map.of("comment", Map.of("body", "Well said")))
                .post(article + "/comments")
                .then()
                .statusCode(201)
                .extract()
                .path("comment.id");
        String of = "author=" + author.username();
        for (String list : List.of(
                "?limit=5",
                "?limit=5&tag=" + tag,
                "?limit=5&" + of,
                "?limit=5&tag=" + tag + "&" + of,
                "?limit=5&favorited=" + reader.username(),
                "?limit=5&favorited=" + reader.username() + "&" + of,
                "/feed?limit=5")) {
            reader.request().get("/api/articles" + list).then().statusCode(200);
            reader.request().get("/api/articles" + list + "&offset=2").then().statusCode(200);
        }
        reader.request().get(article).then().statusCode(200);
        reader.request().get(article + "/comments").then().statusCode(200);
        reader.request().get(article + "/comments").then().statusCode(200);
        reader.request().delete(article + "/comments/" + comment).then().statusCode(204);
        given().get("/api/tags").then().statusCode(200);
    }
}
