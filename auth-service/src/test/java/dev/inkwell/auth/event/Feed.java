package dev.inkwell.auth.event;

import dev.inkwell.auth.Api;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The feed as its consumers read it. */
final class Feed {

    private final String token = Api.serviceToken();

    record Page(List<Map<String, Object>> items, String nextCursor) {

        List<String> subjects() {
            return items.stream().map(item -> (String) item.get("subject")).toList();
        }
    }

    Response get(@Nullable String after, String wait, int limit) {
        var request = Api.as(token).queryParam("wait", wait).queryParam("limit", limit);
        return (after == null ? request : request.queryParam("after", after)).get("/api/v1/user-events");
    }

    Page read(@Nullable String after, String wait, int limit) {
        JsonPath body = get(after, wait, limit).then().statusCode(200).extract().jsonPath();
        return new Page(body.getList("items"), body.getString("nextCursor"));
    }

    /** All that may be shown after a cursor, and where to go on. */
    Page readAll(@Nullable String after) {
        List<Map<String, Object>> items = new ArrayList<>();
        Page page = read(after, "0s", 1000);
        while (!page.items().isEmpty()) {
            items.addAll(page.items());
            page = read(page.nextCursor(), "0s", 1000);
        }
        return new Page(items, page.nextCursor());
    }

    /** Where the feed ends now. */
    String end() {
        return readAll(null).nextCursor();
    }

    List<Map<String, Object>> of(String subject) {
        return readAll(null).items().stream()
                .filter(item -> subject.equals(item.get("subject")))
                .toList();
    }
}
