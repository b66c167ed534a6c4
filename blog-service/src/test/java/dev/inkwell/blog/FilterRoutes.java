package dev.inkwell.blog;

import dev.inkwell.blog.testing.Person;
import dev.inkwell.blog.testing.WrittenPost;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Filters in each order: those of which an index tells all that is asked, or where what else is asked is true of all. */
final class FilterRoutes {

    private static final int PAGES = 3;
    private static final List<String> ORDERS = List.of("-publishedAt", "publishedAt", "-updatedAt", "updatedAt");

    private FilterRoutes() {}

    static void useAll(Person author, Person other, String tag) {
        for (int i = 0; i < 6; i++) {
            WrittenPost.by(
                    author, Map.of("status", "published", "language", "en", "series", Map.of("name", "f-" + tag)));
        }
        String one = "author = " + author.username();
        String both = "author in (" + author.username() + ", " + other.username() + ")";
        List<String> anywhere = List.of(
                "tag = " + tag,
                "tag in (" + tag + ", another)",
                one,
                both,
                one + " and tag = " + tag + " and wordCount < 1000000",
                "createdAt > 2020-01-01 and publishedAt > 2020-01-01");
        List<String> onKeys = List.of(
                "wordCount > 1000000",
                "readingMinutes > 5000 and not language = en and updatedAt > 2020-01-01",
                "wordCount > 1000000 and series != f-" + tag,
                "publishedAt > 2020-01-01 and publishedAt < 2020-01-02",
                "language = en",
                "series = f-" + tag);
        for (String filter : anywhere) {
            for (String sort : ORDERS) {
                everyPage(Map.of("filter", filter, "sort", sort), Person.reader());
            }
            String ofDrafts = filter.replace("publishedAt", "updatedAt");
            everyPage(Map.of("filter", ofDrafts, "status", "draft"), author);
            everyPage(Map.of("filter", ofDrafts, "status", "draft"), Person.editor());
        }
        for (String filter : onKeys) {
            for (String sort : ORDERS) {
                everyPage(Map.of("filter", filter, "sort", sort), Person.reader());
            }
        }
        for (String filter : List.of("tag = " + tag, "language = en")) {
            for (String sort : List.of("-publishedAt", "publishedAt")) {
                everyPage(Map.of("filter", filter + " and wordCount > 1000000", "sort", sort), Person.reader());
            }
        }
        ORDERS.forEach(sort -> everyPage(Map.of("sort", sort), Person.reader()));
    }

    private static void everyPage(Map<String, String> query, Person reader) {
        Map<String, String> page = new HashMap<>(query);
        page.put("limit", "10");
        for (int i = 0; i < PAGES; i++) {
            Response answer = reader.request().queryParams(page).get(WrittenPost.POSTS);
            answer.then().statusCode(200);
            String cursor = answer.path("nextCursor");
            if (cursor == null) {
                return;
            }
            page.put("cursor", cursor);
        }
    }
}
