package dev.inkwell.blog.postgroup;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;

import dev.inkwell.blog.testing.BlogTest;
import dev.inkwell.blog.testing.Person;
import dev.inkwell.blog.testing.WrittenPost;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PostGroupsTest extends BlogTest {

    private final Person author = Person.author();
    private final String name = author.username();

    private String part(@Nullable Integer position, Map<String, ?> more) {
        Map<String, Object> series = new HashMap<>(Map.of("name", "Birds " + name));
        if (position != null) {
            series.put("position", position);
        }
        Map<String, Object> post = new HashMap<>(Map.of("status", "published", "series", series));
        post.putAll(more);
        return WrittenPost.by(author, post).id();
    }

    private String translation(String language, String visibility) {
        return WrittenPost.by(
                        author,
                        Map.of(
                                "status",
                                "published",
                                "language",
                                language,
                                "visibility",
                                visibility,
                                "translationGroup",
                                "herons-" + name))
                .id();
    }

    @Test
    void thePartsOfASeriesAreInOrderAtAnyPageSize() {
        String third = part(3, Map.of());
        String first = part(1, Map.of());
        String none = part(null, Map.of());
        String alsoNone = part(null, Map.of());
        String second = part(2, Map.of());
        String alsoSecond = part(2, Map.of());
        part(4, Map.of("visibility", "private"));
        part(5, Map.of("status", "draft"));
        String path = "/api/v1/series/birds-" + name + "/posts";
        List<String> order = List.of(none, alsoNone, first, second, alsoSecond, third);

        for (int limit : List.of(1, 2, 100)) {
            List<String> read = new ArrayList<>();
            String cursor = null;
            do {
                Response page = given().get(path + "?limit=" + limit + (cursor == null ? "" : "&cursor=" + cursor));
                read.addAll(page.path("items.id"));
                cursor = page.path("nextCursor");
            } while (cursor != null);
            assertThat(read).isEqualTo(order);
        }
        given().get("/api/v1/series/none-" + name + "/posts")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
        given().get(path + "?cursor=zzz").then().statusCode(400);
    }

    @Test
    void translationsAreListedForWhomTheyAreMeant() {
        String english = translation("en", "public");
        String german = translation("de", "members");
        translation("fr", "private");
        String path = WrittenPost.POSTS + "/" + english + "/translations";

        given().get(path).then().statusCode(200).body("items.id", contains(english));
        Person.reader()
                .request()
                .get(path)
                .then()
                .body("items.id", contains(english, german))
                .body("items.language", contains("en", "de"));
        given().get(WrittenPost.publishedBy(author).path() + "/translations")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
        given().get(WrittenPost.draftBy(author).path() + "/translations").then().statusCode(404);
    }
}
