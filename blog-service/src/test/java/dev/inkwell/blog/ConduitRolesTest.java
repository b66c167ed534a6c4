package dev.inkwell.blog;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.inkwell.blog.testing.BlogTest;
import dev.inkwell.blog.testing.Person;
import dev.inkwell.blog.testing.PersonalAccess;
import dev.inkwell.blog.testing.WrittenPost;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** As {@link RoutesAndRolesTest}, of the Conduit API, which the OpenAPI document leaves out. Here auth-service knows no accounts. */
@QuarkusTest
class ConduitRolesTest extends BlogTest {

    private static final String TABLE = """
            route                                        | anon | reader | owner | other | editor | admin
            POST /api/users                              | 422  | 422    | 422   | 422   | 422    | 422
            POST /api/users/login                        | 422  | 422    | 422   | 422   | 422    | 422
            GET /api/user                                | 401  | 503    | 503   | 503   | 503    | 503
            PUT /api/user                                | 401  | 422    | 422   | 422   | 422    | 422
            GET /api/profiles/{username}                 | 200  | 200    | 200   | 200   | 200    | 200
            POST /api/profiles/{username}/follow         | 401  | 200    | 409   | 200   | 200    | 200
            DELETE /api/profiles/{username}/follow       | 401  | 200    | 200   | 200   | 200    | 200
            GET /api/articles                            | 200  | 200    | 200   | 200   | 200    | 200
            POST /api/articles                           | 401  | 403    | 201   | 201   | 201    | 201
            GET /api/articles/feed                       | 401  | 200    | 200   | 200   | 200    | 200
            GET /api/articles/{slug}                     | 200  | 200    | 200   | 200   | 200    | 200
            PUT /api/articles/{slug}                     | 401  | 403    | 200   | 403   | 200    | 200
            DELETE /api/articles/{slug}                  | 401  | 403    | 204   | 403   | 204    | 204
            POST /api/articles/{slug}/favorite           | 401  | 200    | 200   | 200   | 200    | 200
            DELETE /api/articles/{slug}/favorite         | 401  | 200    | 200   | 200   | 200    | 200
            GET /api/articles/{slug}/comments            | 200  | 200    | 200   | 200   | 200    | 200
            POST /api/articles/{slug}/comments           | 401  | 201    | 201   | 201   | 201    | 201
            DELETE /api/articles/{slug}/comments/{number} | 401 | 403    | 204   | 403   | 204    | 204
            GET /api/tags                                | 200  | 200    | 200   | 200   | 200    | 200
            """;

    private static final Map<String, ?> BODY = Map.of(
            "article", Map.of("title", "A title", "description", "About it", "body", "Its text"),
            "comment", Map.of("body", "Well said"));

    private static final List<Function<Person, RequestSpecification>> CALLERS = List.of(
            owner -> given().contentType("application/json"),
            owner -> Person.reader().request(),
            Person::request,
            owner -> Person.author().request(),
            owner -> Person.editor().request(),
            owner -> Person.admin().request());

    record Row(String route, List<Integer> statuses) {}

    static List<Row> rows() {
        return TABLE.lines().skip(1).map(ConduitRolesTest::row).toList();
    }

    private static Row row(String line) {
        List<String> cells = Arrays.stream(line.split("\\|")).map(String::strip).toList();
        return new Row(
                cells.getFirst(), cells.stream().skip(1).map(Integer::valueOf).toList());
    }

    @ParameterizedTest
    @MethodSource("rows")
    void everybodyIsAnsweredAsTheTableSays(Row row) {
        assertThat(CALLERS.stream().map(caller -> answer(row, caller)).toList()).isEqualTo(row.statuses());
    }

    @Test
    void aPersonalTokenWithoutScopesChangesNothing() {
        assertThat(rows())
                .filteredOn(
                        row -> !row.route().startsWith("GET ") && !row.route().contains("/api/users"))
                .allSatisfy(row -> assertThat(
                                answer(row, owner -> PersonalAccess.of(owner).request()))
                        .as(row.route())
                        .isEqualTo(403));
    }

    private static int answer(Row row, Function<Person, RequestSpecification> caller) {
        Person owner = Person.author();
        WrittenPost post = WrittenPost.publishedBy(owner);
        String[] route = row.route().split(" ");
        String path = route[1].replace("{username}", owner.username()).replace("{slug}", post.slug());
        if (path.contains("{number}")) {
            Integer number = owner.request()
                    .body(BODY)
                    .post("/api/articles/" + post.slug() + "/comments")
                    .path("comment.id");
            path = path.replace("{number}", number.toString());
        }
        RequestSpecification request = caller.apply(owner);
        return (route[0].startsWith("P") ? request.body(BODY) : request)
                .request(route[0], path)
                .statusCode();
    }
}
