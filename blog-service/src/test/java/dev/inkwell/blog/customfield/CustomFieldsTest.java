package dev.inkwell.blog.customfield;

import static dev.inkwell.blog.testing.WrittenPost.POSTS;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import dev.inkwell.blog.testing.BlogTest;
import dev.inkwell.blog.testing.CustomFields;
import dev.inkwell.blog.testing.Person;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class CustomFieldsTest extends BlogTest {

    private final Person author = Person.author();
    private final Person admin = Person.admin();

    private ValidatableResponse write(Map<String, ?> customFields) {
        return author.request()
                .body(Map.of("title", "t", "body", "b", "status", "published", "customFields", customFields))
                .post(POSTS)
                .then();
    }

    private ValidatableResponse change(String key, Map<String, ?> patch) {
        return admin.request()
                .header("If-Match", "*")
                .body(patch)
                .patch(CustomFields.PATH + "/" + key)
                .then();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text    | \"words\"                 | 5",
                "integer | 9007199254740993          | 1.5",
                "integer | -3                        | \"3\"",
                "integer | 0                         | 99999999999999999999",
                "number  | 1.5                       | \"1.5\"",
                "boolean | true                      | 1",
                "date    | \"2026-02-28\"            | \"2026-02-30\"",
                "instant | \"2026-02-28T10:00:00Z\"  | \"2026-02-28\"",
                "url     | \"https://a.example/b\"   | \"javascript:alert(1)\"",
                "text    | \"\"                      | {\"$gt\": \"\"}",
                "text    | \"a\"                     | [\"a\"]"
            })
    void valuesAreOfTheTypeOfTheirField(String type, String right, String wrong) {
        String key = CustomFields.of(type, Map.of());
        String post = "{\"title\":\"t\",\"body\":\"b\",\"customFields\":{\"%s\":%s}}";

        String id = author.request()
                .body(post.formatted(key, right))
                .post(POSTS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        author.request()
                .body(post.formatted(key, wrong))
                .post(POSTS)
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/customFields/" + key));

        String read = author.request().get(POSTS + "/" + id).asString();
        assertThat(read).contains("\"" + key + "\":" + right);
    }

    @Test
    void aValueThatIsNotThereCanBeTakenAway() {
        String key = CustomFields.of("text", Map.of());
        String id = write(Map.of()).statusCode(201).extract().path("id");

        author.request()
                .header("If-Match", "*")
                .body("{\"customFields\":{\"%s\":null}}".formatted(key))
                .patch(POSTS + "/" + id)
                .then()
                .statusCode(200)
                .body("customFields", not(hasKey(key)));
    }

    @Test
    void aPatchChangesSingleValues() {
        String one = CustomFields.of("text", Map.of());
        String other = CustomFields.of("integer", Map.of());
        String id = write(Map.of(one, "a", other, 1)).statusCode(201).extract().path("id");

        author.request()
                .header("If-Match", "*")
                .body("{\"customFields\":{\"%s\":null,\"%s\":2}}".formatted(one, other))
                .patch(POSTS + "/" + id)
                .then()
                .statusCode(200)
                .body("customFields", not(hasKey(one)))
                .body("customFields." + other, equalTo(2));
    }

    @Test
    void whatIsNoFieldIsNamed() {
        write(Map.of("noSuchField", "a", "$where", "b", "a.b", "c"))
                .statusCode(422)
                .body(
                        "errors.pointer",
                        hasItems("/customFields/noSuchField", "/customFields/$where", "/customFields/a.b"));
    }

    @Test
    void aChoiceIsOneOfThose() {
        String key = CustomFields.of("choice", Map.of("choices", List.of("red", "blue")));
        String id = write(Map.of(key, "red")).statusCode(201).extract().path("id");
        write(Map.of(key, "green")).statusCode(422);

        change(key, Map.of("choices", List.of("blue"))).statusCode(200);

        write(Map.of(key, "red")).statusCode(422);
        author.request()
                .header("If-Match", "*")
                .body(Map.of("title", "What it has it keeps"))
                .patch(POSTS + "/" + id)
                .then()
                .statusCode(200)
                .body("customFields." + key, equalTo("red"));
    }

    @Test
    void aRetiredFieldTakesNoNewValues() {
        String key = CustomFields.of("text", Map.of());

        change(key, Map.of("retired", true)).statusCode(200).body("retired", equalTo(true));

        write(Map.of(key, "a")).statusCode(422);
    }

    @Test
    void postsAreFoundByAnIndexedField() {
        String key = CustomFields.of("integer", Map.of());
        String found = write(Map.of(key, 42)).extract().path("id");
        write(Map.of(key, 43));
        String filter = POSTS + "?customField=" + key;
        given().get(filter + ":42").then().statusCode(409).body("code", equalTo("custom-field-not-indexed"));
        filtered(key, " = 42").statusCode(409).body("code", equalTo("custom-field-not-indexed"));

        change(key, Map.of("indexed", true)).statusCode(200).body("index", equalTo("building"));

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(
                        () -> given().get(CustomFields.PATH + "/" + key).then().body("index", equalTo("ready")));
        given().get(filter + ":42").then().statusCode(200).body("items.id", contains(found));
        given().get(filter + ":44").then().statusCode(200).body("items", hasSize(0));
        given().get(filter + ":x").then().statusCode(422).body("errors.pointer", hasItem("/customField"));
        given().get(filter + ":42&tag=a").then().statusCode(422);
        given().get(POSTS + "?customField=none:42").then().statusCode(422);
        filtered(key, " = 42").statusCode(200).body("items.id", contains(found));
        filtered(key, " in (41, 42)").statusCode(200).body("items.id", contains(found));
        filtered(key, " < 43").statusCode(200).body("items.id", contains(found));
        filtered(key, " > 43").statusCode(200).body("items", hasSize(0));
        filtered(key, " = x").statusCode(422).body("errors.pointer", hasItem("/filter"));
    }

    private static ValidatableResponse filtered(String key, String condition) {
        return given().queryParam("filter", "customFields." + key + condition)
                .get(POSTS)
                .then();
    }

    @Test
    void fieldsAreMadeOnceAndListedByKey() {
        Map<String, Object> field = CustomFields.request("text");
        admin.request()
                .body(field)
                .post(CustomFields.PATH)
                .then()
                .statusCode(201)
                .body("version", equalTo(1));

        admin.request()
                .body(field)
                .post(CustomFields.PATH)
                .then()
                .statusCode(409)
                .body("errors.pointer", hasItem("/key"));

        given().get(CustomFields.PATH + "?limit=100").then().body("items.key", hasItem(field.get("key")));
        admin.request()
                .body(Map.of())
                .patch(CustomFields.PATH + "/" + field.get("key"))
                .then()
                .statusCode(428);
        given().get(CustomFields.PATH + "/none").then().statusCode(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"key\":\"a.b\",\"label\":\"a\",\"type\":\"text\"}      | /key",
                "{\"key\":\"$a\",\"label\":\"a\",\"type\":\"text\"}       | /key",
                "{\"key\":\"ab\",\"label\":\" \",\"type\":\"text\"}       | /label",
                "{\"key\":\"ab\",\"label\":\"a\",\"type\":\"object\"}     | /type",
                "{\"key\":\"ab\",\"label\":\"a\",\"type\":\"choice\"}     | /choices",
                "{\"key\":\"ab\",\"label\":\"a\",\"type\":\"text\",\"choices\":[\"b\"]} | /choices"
            })
    void whatIsWrongWithAFieldIsNamed(String request, String pointer) {
        admin.request()
                .body(request)
                .post(CustomFields.PATH)
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem(pointer));
    }
}
