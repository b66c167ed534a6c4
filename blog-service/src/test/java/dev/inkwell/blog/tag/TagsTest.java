package dev.inkwell.blog.tag;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.inkwell.blog.testing.BlogTest;
import dev.inkwell.blog.testing.Person;
import dev.inkwell.blog.testing.WrittenPost;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class TagsTest extends BlogTest {

    private final Person author = Person.author();
    private final String tag = "counted-" + author.username();

    private Response read() {
        return given().get("/api/v1/tags/" + tag);
    }

    @Test
    void aTagCountsThePublicPostsThatHaveItNow() {
        WrittenPost.publishedBy(author, tag);
        WrittenPost post = WrittenPost.by(author, Map.of("tags", List.of(tag)));
        read().then().body("posts", equalTo(1));
        author.request().body("{}").put(post.publicationPath()).then().statusCode(200);
        author.request().body("{}").put(post.publicationPath()).then().statusCode(200);
        read().then().body("name", equalTo(tag)).body("posts", equalTo(2));

        author.request().delete(post.publicationPath()).then().statusCode(200);

        read().then().body("posts", equalTo(1));
    }

    @Test
    void aTagThatNoPublicPostHasIsNotFound() {
        WrittenPost post = WrittenPost.publishedBy(author, tag);
        author.request()
                .header("If-Match", "*")
                .body(Map.of("tags", List.of("other")))
                .patch(post.path())
                .then()
                .statusCode(200);
        read().then().statusCode(404).body("code", equalTo("tag-not-found"));

        author.request().header("If-Match", "*").delete(post.path()).then().statusCode(204);

        assertThat(allNames()).doesNotContain(tag).isSorted();
    }

    private static List<String> allNames() {
        List<String> names = new ArrayList<>();
        String cursor = null;
        do {
            Response page = given().get("/api/v1/tags?limit=3" + (cursor == null ? "" : "&cursor=" + cursor));
            names.addAll(page.path("items.name"));
            cursor = page.path("nextCursor");
        } while (cursor != null);
        return names;
    }

    @ParameterizedTest
    @CsvSource({
        "' Java ', java",
        "Node.js, node-js",
        "C++, cplusplus",
        "C#, csharp",
        "Éclair au  café, éclair-au-café",
        "日本語, 日本語",
        "'--', ''",
        "'$ne', ne",
    })
    void namesHaveOneForm(String written, String name) {
        assertThat(TagNames.normalised(written)).isEqualTo(name);
        assertThat(TagNames.normalised(name)).isEqualTo(name);
    }
}
