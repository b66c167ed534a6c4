package dev.inkwell.blog;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.inkwell.blog.testing.BlogTest;
import dev.inkwell.blog.testing.CustomFields;
import dev.inkwell.blog.testing.EventStream;
import dev.inkwell.blog.testing.Person;
import dev.inkwell.blog.testing.PersonalAccess;
import dev.inkwell.blog.testing.WrittenComment;
import dev.inkwell.blog.testing.WrittenPost;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every route for everybody: what a stranger, a reader, the owner, another author, an editor and an admin are answered. */
@QuarkusTest
class RoutesAndRolesTest extends BlogTest {

    enum Target {
        NONE,
        DRAFT,
        PUBLISHED,
        COMMENT,
        ARCHIVED,
        TRASHED;

        WrittenPost of(Person owner) {
            WrittenPost post = this == DRAFT ? WrittenPost.draftBy(owner) : WrittenPost.publishedBy(owner, "shown");
            if (this == ARCHIVED || this == TRASHED) {
                String move = this == ARCHIVED ? post.archivePath() : post.trashPath();
                owner.request().put(move).then().statusCode(200);
            }
            return post;
        }
    }

    /** @param statuses of anonymous, reader, owner, other author, editor, admin */
    record Row(String route, Target target, String query, List<Integer> statuses) {}

    private static final String TABLE = """
            route                                    | target    | query         | anon | reader | owner | other | editor | admin
            GET /api/v1/posts                        | none      |               | 200  | 200    | 200   | 200   | 200    | 200
            GET /api/v1/posts                        | none      | ?status=draft | 401  | 200    | 200   | 200   | 200    | 200
            POST /api/v1/posts                       | none      |               | 401  | 403    | 201   | 201   | 201    | 201
            GET /api/v1/posts/{idOrSlug}             | published |               | 200  | 200    | 200   | 200   | 200    | 200
            GET /api/v1/posts/{idOrSlug}             | draft     |               | 404  | 404    | 200   | 404   | 200    | 200
            PATCH /api/v1/posts/{idOrSlug}           | published |               | 401  | 403    | 200   | 403   | 200    | 200
            PATCH /api/v1/posts/{idOrSlug}           | draft     |               | 401  | 403    | 200   | 404   | 200    | 200
            DELETE /api/v1/posts/{idOrSlug}          | published |               | 401  | 403    | 204   | 403   | 204    | 204
            DELETE /api/v1/posts/{idOrSlug}          | draft     |               | 401  | 403    | 204   | 404   | 204    | 204
            PUT /api/v1/posts/{idOrSlug}/publication | published |               | 401  | 403    | 200   | 403   | 200    | 200
            PUT /api/v1/posts/{idOrSlug}/publication | draft     |               | 401  | 403    | 200   | 404   | 200    | 200
            DELETE /api/v1/posts/{idOrSlug}/publication | published |            | 401  | 403    | 200   | 403   | 200    | 200
            DELETE /api/v1/posts/{idOrSlug}/publication | draft  |               | 401  | 403    | 200   | 404   | 200    | 200
            PUT /api/v1/posts/{idOrSlug}/archive     | published |               | 401  | 403    | 200   | 403   | 200    | 200
            PUT /api/v1/posts/{idOrSlug}/archive     | draft     |               | 401  | 403    | 200   | 404   | 200    | 200
            DELETE /api/v1/posts/{idOrSlug}/archive  | archived  |               | 401  | 403    | 200   | 404   | 200    | 200
            PUT /api/v1/posts/{idOrSlug}/trash       | published |               | 401  | 403    | 200   | 403   | 200    | 200
            PUT /api/v1/posts/{idOrSlug}/trash       | draft     |               | 401  | 403    | 200   | 404   | 200    | 200
            DELETE /api/v1/posts/{idOrSlug}/trash    | trashed   |               | 401  | 403    | 200   | 404   | 200    | 200
            GET /api/v1/posts/{idOrSlug}             | archived  |               | 404  | 404    | 200   | 404   | 200    | 200
            GET /api/v1/posts/{idOrSlug}             | trashed   |               | 404  | 404    | 404   | 404   | 404    | 404
            GET /api/v1/posts/{idOrSlug}/revisions   | published |               | 401  | 403    | 200   | 403   | 200    | 200
            GET /api/v1/posts/{idOrSlug}/revisions   | draft     |               | 401  | 403    | 200   | 404   | 200    | 200
            GET /api/v1/posts/{idOrSlug}/revisions/{n} | draft   |               | 401  | 403    | 200   | 404   | 200    | 200
            GET /api/v1/posts/{idOrSlug}/revisions/{n}/diff | draft |            | 401  | 403    | 200   | 404   | 200    | 200
            POST /api/v1/posts/{idOrSlug}/revisions/{n}/restoration | draft |    | 401  | 403    | 200   | 404   | 200    | 200
            POST /api/v1/posts/{idOrSlug}/revisions/{n}/restoration | published | | 401 | 403    | 200   | 403   | 200    | 200
            GET /api/v1/posts/{idOrSlug}/autosave    | draft     |               | 401  | 403    | 404   | 404   | 404    | 404
            PUT /api/v1/posts/{idOrSlug}/autosave    | draft     |               | 401  | 403    | 200   | 404   | 200    | 200
            PUT /api/v1/posts/{idOrSlug}/autosave    | published |               | 401  | 403    | 200   | 403   | 200    | 200
            DELETE /api/v1/posts/{idOrSlug}/autosave | draft     |               | 401  | 403    | 204   | 404   | 204    | 204
            GET /api/v1/posts/{idOrSlug}/previews    | draft     |               | 401  | 403    | 200   | 404   | 200    | 200
            GET /api/v1/posts/{idOrSlug}/previews    | published |               | 401  | 403    | 200   | 403   | 200    | 200
            POST /api/v1/posts/{idOrSlug}/previews   | draft     |               | 401  | 403    | 201   | 404   | 201    | 201
            DELETE /api/v1/posts/{idOrSlug}/previews/{previewId} | draft |       | 401  | 403    | 204   | 404   | 204    | 204
            GET /api/v1/previews/{token}             | draft     |               | 200  | 200    | 200   | 200   | 200    | 200
            GET /api/v1/custom-fields                | none      |               | 200  | 200    | 200   | 200   | 200    | 200
            GET /api/v1/custom-fields/{key}          | none      |               | 200  | 200    | 200   | 200   | 200    | 200
            POST /api/v1/custom-fields               | none      |               | 401  | 403    | 403   | 403   | 403    | 201
            PATCH /api/v1/custom-fields/{key}        | none      |               | 401  | 403    | 403   | 403   | 403    | 200
            GET /api/v1/series/{series}/posts        | none      |               | 200  | 200    | 200   | 200   | 200    | 200
            GET /api/v1/posts/{idOrSlug}/translations | published |              | 200  | 200    | 200   | 200   | 200    | 200
            GET /api/v1/posts/{idOrSlug}/translations | draft    |               | 404  | 404    | 200   | 404   | 200    | 200
            GET /api/v1/me/posts                     | none      |               | 401  | 200    | 200   | 200   | 200    | 200
            PUT /api/v1/posts/{idOrSlug}/like        | published |               | 401  | 204    | 204   | 204   | 204    | 204
            PUT /api/v1/posts/{idOrSlug}/like        | draft     |               | 401  | 404    | 409   | 404   | 409    | 409
            DELETE /api/v1/posts/{idOrSlug}/like     | published |               | 401  | 204    | 204   | 204   | 204    | 204
            DELETE /api/v1/posts/{idOrSlug}/like     | draft     |               | 401  | 404    | 204   | 404   | 204    | 204
            PUT /api/v1/posts/{idOrSlug}/bookmark    | published |               | 401  | 204    | 204   | 204   | 204    | 204
            PUT /api/v1/posts/{idOrSlug}/bookmark    | draft     |               | 401  | 404    | 409   | 404   | 409    | 409
            DELETE /api/v1/posts/{idOrSlug}/bookmark | published |               | 401  | 204    | 204   | 204   | 204    | 204
            DELETE /api/v1/posts/{idOrSlug}/bookmark | draft     |               | 401  | 404    | 204   | 404   | 204    | 204
            POST /api/v1/posts/{idOrSlug}/views      | published |               | 202  | 202    | 202   | 202   | 202    | 202
            POST /api/v1/posts/{idOrSlug}/views      | draft     |               | 404  | 404    | 409   | 404   | 409    | 409
            GET /api/v1/posts/trending               | none      |               | 200  | 200    | 200   | 200   | 200    | 200
            GET /api/v1/statistics/archive           | none      |               | 200  | 200    | 200   | 200   | 200    | 200
            GET /api/v1/statistics/tags              | none      |               | 200  | 200    | 200   | 200   | 200    | 200
            GET /api/v1/statistics/tags/{tag}/related | published |              | 200  | 200    | 200   | 200   | 200    | 200
            GET /api/v1/statistics/site              | none      |               | 401  | 403    | 403   | 403   | 200    | 200
            GET /api/v1/statistics/authors           | none      |               | 401  | 403    | 200   | 200   | 200    | 200
            GET /api/v1/statistics/posts/{idOrSlug}  | published |               | 401  | 403    | 200   | 403   | 200    | 200
            GET /api/v1/statistics/posts/{idOrSlug}  | draft     |               | 401  | 403    | 200   | 404   | 200    | 200
            GET /api/v1/me/likes                     | none      |               | 401  | 200    | 200   | 200   | 200    | 200
            GET /api/v1/me/bookmarks                 | none      |               | 401  | 200    | 200   | 200   | 200    | 200
            GET /api/v1/me/export                    | none      |               | 401  | 200    | 200   | 200   | 200    | 200
            GET /api/v1/posts/{idOrSlug}/comments    | published |               | 200  | 200    | 200   | 200   | 200    | 200
            GET /api/v1/posts/{idOrSlug}/comments    | draft     |               | 404  | 404    | 200   | 404   | 200    | 200
            POST /api/v1/posts/{idOrSlug}/comments   | published |               | 401  | 201    | 201   | 201   | 201    | 201
            POST /api/v1/posts/{idOrSlug}/comments   | draft     |               | 401  | 404    | 409   | 404   | 409    | 409
            GET /api/v1/posts/{idOrSlug}/comments/events | published |           | 200  | 200    | 200   | 200   | 200    | 200
            GET /api/v1/posts/{idOrSlug}/comments/events | draft |               | 404  | 404    | 200   | 404   | 200    | 200
            GET /api/v1/comments/events              | none      |               | 401  | 403    | 403   | 403   | 200    | 200
            GET /api/v1/me/notifications/events      | none      |               | 401  | 200    | 200   | 200   | 200    | 200
            GET /api/v1/comments                     | none      |               | 401  | 403    | 403   | 403   | 200    | 200
            GET /api/v1/comments/{id}                | comment   |               | 200  | 200    | 200   | 200   | 200    | 200
            GET /api/v1/comments/{id}/replies        | comment   |               | 200  | 200    | 200   | 200   | 200    | 200
            PATCH /api/v1/comments/{id}              | comment   |               | 401  | 403    | 200   | 403   | 403    | 403
            DELETE /api/v1/comments/{id}             | comment   |               | 401  | 403    | 204   | 403   | 204    | 204
            PUT /api/v1/comments/{id}/status         | comment   |               | 401  | 403    | 403   | 403   | 200    | 200
            POST /api/v1/comments/{id}/reports       | comment   |               | 401  | 204    | 204   | 204   | 204    | 204
            PUT /api/v1/comments/{id}/like           | comment   |               | 401  | 204    | 204   | 204   | 204    | 204
            DELETE /api/v1/comments/{id}/like        | comment   |               | 401  | 204    | 204   | 204   | 204    | 204
            PUT /api/v1/authors/{username}/follow    | none      |               | 401  | 204    | 409   | 204   | 204    | 204
            DELETE /api/v1/authors/{username}/follow | none      |               | 401  | 204    | 204   | 204   | 204    | 204
            PUT /api/v1/tags/{tag}/follow            | published |               | 401  | 204    | 204   | 204   | 204    | 204
            DELETE /api/v1/tags/{tag}/follow         | published |               | 401  | 204    | 204   | 204   | 204    | 204
            GET /api/v1/me/feed                      | none      |               | 401  | 200    | 200   | 200   | 200    | 200
            GET /api/v1/me/notifications             | none      |               | 401  | 200    | 200   | 200   | 200    | 200
            GET /api/v1/me/notifications/unread      | none      |               | 401  | 200    | 200   | 200   | 200    | 200
            PUT /api/v1/me/notifications/read        | none      |               | 401  | 204    | 204   | 204   | 204    | 204
            POST /api/v1/recounts                    | none      |               | 401  | 403    | 403   | 403   | 403    | 200
            GET /api/v1/tags                         | none      |               | 200  | 200    | 200   | 200   | 200    | 200
            GET /api/v1/tags/{tag}                   | published |               | 200  | 200    | 200   | 200   | 200    | 200
            GET /api/v1/authors/{username}/posts     | none      |               | 200  | 200    | 200   | 200   | 200    | 200
            GET /api/v1/feed.{format}                | none      |               | 200  | 200    | 200   | 200   | 200    | 200
            GET /api/v1/tags/{tag}/feed.{format}     | published |               | 200  | 200    | 200   | 200   | 200    | 200
            GET /api/v1/authors/{username}/feed.{format} | none  |               | 200  | 200    | 200   | 200   | 200    | 200
            GET /api/v1/posts/{idOrSlug}/metadata    | published |               | 200  | 200    | 200   | 200   | 200    | 200
            GET /api/v1/posts/{idOrSlug}/metadata    | draft     |               | 404  | 404    | 404   | 404   | 404    | 404
            GET /api/v1/oembed                       | published | ?url=https://read.example.org/posts/{slug} | 200 | 200 | 200 | 200 | 200 | 200
            GET /api/v1/oembed                       | draft     | ?url=https://read.example.org/posts/{slug} | 404 | 404 | 404 | 404 | 404 | 404
            GET /                                    | none      |               | 200  | 200    | 200   | 200   | 200    | 200
            GET /posts/{idOrSlug}                    | published |               | 200  | 200    | 200   | 200   | 200    | 200
            GET /posts/{idOrSlug}                    | draft     |               | 404  | 404    | 404   | 404   | 404    | 404
            GET /tags/{tag}                          | published |               | 200  | 200    | 200   | 200   | 200    | 200
            GET /authors/{username}                  | published |               | 200  | 200    | 200   | 200   | 200    | 200
            GET /sitemap.xml                         | none      |               | 200  | 200    | 200   | 200   | 200    | 200
            GET /sitemap-posts.xml                   | published |               | 200  | 200    | 200   | 200   | 200    | 200
            GET /robots.txt                          | none      |               | 200  | 200    | 200   | 200   | 200    | 200
            GET /api/v1/authors/{username}           | none      |               | 200  | 200    | 200   | 200   | 200    | 200
            GET /api/v1/search                       | published | ?q=herons     | 200  | 200    | 200   | 200   | 200    | 200
            GET /api/v1/search/suggestions           | published | ?prefix=her   | 200  | 200    | 200   | 200   | 200    | 200
            GET /api/v1/posts/{idOrSlug}/related     | published |               | 200  | 200    | 200   | 200   | 200    | 200
            GET /api/v1/posts/{idOrSlug}/related     | draft     |               | 404  | 404    | 200   | 404   | 200    | 200
            """;

    /** What a route needs to be sent, where that is not the least of its kind. */
    private static final Map<String, Map<String, Object>> BODIES = Map.of(
            "POST /api/v1/posts", Map.of("title", "By whoever may", "body", "b"),
            "POST /api/v1/posts/{idOrSlug}/previews", Map.of(),
            "POST /api/v1/custom-fields", CustomFields.request("text"),
            "PATCH /api/v1/custom-fields/{key}", Map.of("label", "Edited"),
            "POST /api/v1/comments/{id}/reports", Map.of("reason", "r"),
            "PUT /api/v1/comments/{id}/status", Map.of("status", "spam"),
            "PUT /api/v1/me/notifications/read", Map.of("upTo", "2026-01-01T00:00:00Z"),
            "POST /api/v1/recounts", Map.of("mend", false));

    private static final List<Function<Person, RequestSpecification>> CALLERS = List.of(
            owner -> given().contentType("application/json"),
            owner -> Person.reader().request(),
            Person::request,
            owner -> Person.author().request(),
            owner -> Person.editor().request(),
            owner -> Person.admin().request());

    static List<Row> rows() {
        return TABLE.lines().skip(1).map(RoutesAndRolesTest::row).toList();
    }

    private static Row row(String line) {
        List<String> cells = Arrays.stream(line.split("\\|")).map(String::strip).toList();
        return new Row(
                cells.get(0),
                Target.valueOf(cells.get(1).toUpperCase(java.util.Locale.ROOT)),
                cells.get(2),
                cells.subList(3, cells.size()).stream().map(Integer::valueOf).toList());
    }

    @ParameterizedTest
    @MethodSource("rows")
    void everybodyIsAnsweredAsTheTableSays(Row row) {
        List<Integer> answers =
                CALLERS.stream().map(caller -> answer(row, caller)).toList();

        assertThat(answers).isEqualTo(row.statuses());
    }

    /** Each caller gets a target of their own, so that no answer depends on another's. */
    private static int answer(Row row, Function<Person, RequestSpecification> caller) {
        Person owner = Person.author();
        WrittenPost post = row.target().of(owner);
        String method = row.route().substring(0, row.route().indexOf(' '));
        String path = row.route()
                .substring(row.route().indexOf(' ') + 1)
                .replace("{idOrSlug}", post.id())
                .replace("{n}", "1")
                .replace("{series}", "a-series")
                .replace("{key}", CustomFields.KNOWN)
                .replace(
                        "{id}",
                        row.target() == Target.COMMENT
                                ? WrittenComment.by(owner, post).id()
                                : "")
                .replace("{tag}", "shown")
                .replace("{format}", "rss")
                .replace("{username}", owner.username());
        if (path.contains(CustomFields.KNOWN)) {
            CustomFields.isThere(CustomFields.KNOWN);
        }
        if (path.contains("review")) {
            Response preview = owner.request().body(Map.of()).post(post.path() + "/previews");
            path = path.replace("{previewId}", preview.path("id")).replace("{token}", preview.path("token"));
        }
        RequestSpecification request = caller.apply(owner);
        if (path.endsWith("/events")) {
            return EventStream.statusOf(path, request);
        }
        switch (method) {
            case "POST" -> request.body(BODIES.getOrDefault(row.route(), Map.of("body", "b")));
            case "PATCH" ->
                request.header("If-Match", path.contains("custom-fields") ? "*" : post.entityTag())
                        .body(BODIES.getOrDefault(row.route(), Map.of("body", "Edited")));
            case "PUT" -> request.body(BODIES.getOrDefault(row.route(), Map.of()));
            case "DELETE" -> request.header("If-Match", post.entityTag());
            default -> {}
        }
        return request.request(method, path + row.query().replace("{slug}", post.slug()))
                .statusCode();
    }

    @Test
    void aPersonalTokenWithoutScopesChangesNothing() {
        assertThat(rows()).filteredOn(row -> !row.route().startsWith("GET ")).allSatisfy(row -> assertThat(
                        answer(row, owner -> PersonalAccess.of(owner).request()))
                .as(row.route())
                .isEqualTo(403));
    }

    @Test
    void noRouteIsWithoutARow() {
        Map<String, Map<String, Object>> paths =
                given().get("/q/openapi?format=json").path("paths");
        Set<String> routes = paths.entrySet().stream()
                .flatMap(path -> path.getValue().keySet().stream()
                        .filter(member ->
                                Set.of("get", "put", "post", "patch", "delete").contains(member))
                        .map(method -> method.toUpperCase(java.util.Locale.ROOT) + " " + path.getKey()))
                .collect(Collectors.toSet());

        assertThat(rows().stream().map(Row::route).collect(Collectors.toSet())).isEqualTo(routes);
    }
}
