package dev.inkwell.blog.post;

import static dev.inkwell.blog.testing.WrittenPost.POSTS;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import dev.inkwell.blog.testing.BlogTest;
import dev.inkwell.blog.testing.Person;
import dev.inkwell.blog.testing.WrittenPost;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class PostFieldsTest extends BlogTest {

    private static final String FIELDS = """
            {
              "title": "On herons", "body": "Herons stand.",
              "featureImage": {"url": "https://pictures.example/heron.jpg", "alt": "A <heron>"},
              "canonicalUrl": "https://elsewhere.example/herons?a=b#c",
              "metaTitle": "Herons", "metaDescription": "All of them",
              "language": "PT-br", "translationGroup": "herons",
              "series": {"name": "Birds of the shore", "position": 2}
            }""";

    private final Person author = Person.author();

    @Test
    void whatIsWrittenIsRead() {
        String id = author.request()
                .body(FIELDS)
                .post(POSTS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        author.request()
                .get(POSTS + "/" + id)
                .then()
                .body("featureImage.url", equalTo("https://pictures.example/heron.jpg"))
                .body("featureImage.alt", equalTo("A <heron>"))
                .body("canonicalUrl", equalTo("https://elsewhere.example/herons?a=b#c"))
                .body("metaTitle", equalTo("Herons"))
                .body("metaDescription", equalTo("All of them"))
                .body("language", equalTo("pt-BR"))
                .body("translationGroup", equalTo("herons"))
                .body("series.name", equalTo("Birds of the shore"))
                .body("series.slug", equalTo("birds-of-the-shore"))
                .body("series.position", equalTo(2))
                .body("visibility", equalTo("public"));
    }

    @Test
    void apatchChangesPartsOfThem() {
        String id = author.request().body(FIELDS).post(POSTS).path("id");

        author.request()
                .header("If-Match", "*")
                .body("{\"featureImage\": {\"alt\": null}, \"language\": null, \"series\": null}")
                .patch(POSTS + "/" + id)
                .then()
                .statusCode(200)
                .body("featureImage.url", equalTo("https://pictures.example/heron.jpg"))
                .body("featureImage.alt", nullValue())
                .body("language", nullValue())
                .body("series", nullValue())
                .body("metaTitle", equalTo("Herons"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"featureImage\": {\"url\": \"javascript:alert(1)\"}}| /featureImage/url",
                "{\"featureImage\": {\"url\": \"//elsewhere.example/a.png\"}}| /featureImage/url",
                "{\"featureImage\": {\"alt\": \"no address\"}}| /featureImage/url",
                "{\"featureImage\": {\"url\": \"/a.png\", \"title\": \"b\"}}| /featureImage/title",
                "{\"featureImage\": \"https://pictures.example/a.png\"}| /featureImage",
                "{\"canonicalUrl\": \"/relative\"}| /canonicalUrl",
                "{\"canonicalUrl\": \"https://a.example/\\\"onload=\"}| /canonicalUrl",
                "{\"language\": \"not a language\"}| /language",
                "{\"language\": \"und\"}| /language",
                "{\"translationGroup\": \"Not A Slug\"}| /translationGroup",
                "{\"series\": {\"position\": 1}}| /series/name",
                "{\"series\": {\"name\": \"a\", \"position\": 0}}| /series/position",
                "{\"visibility\": \"secret\"}| /visibility",
                "{\"authorIds\": []}| /authorIds",
                "{\"authorIds\": null}| /authorIds",
                "{\"authorIds\": [\"me\"]}| /authorIds/0",
                "{\"authorIds\": [\"00000000-0000-4000-8000-000000000000\"]}| /authorIds/0"
            })
    void whatIsWrongIsNamed(String patch, String pointer) {
        WrittenPost post = WrittenPost.draftBy(author);

        author.request()
                .header("If-Match", "*")
                .body(patch)
                .patch(post.path())
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem(pointer));
    }

    @Test
    void aPictureCanBeOfThisSite() {
        WrittenPost.by(author, Map.of("featureImage", Map.of("url", "/api/v1/media/5")));
    }

    @Test
    void theShownAddressOfAPictureIsInItsSummary() {
        WrittenPost.by(author, Map.of("status", "published", "featureImage", Map.of("url", "/a.png")));

        given().get(POSTS + "?author=" + author.username()).then().body("items.featureImage.url", contains("/a.png"));
    }
}
