package dev.inkwell.auth.directory;

import dev.inkwell.auth.Api;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a list of users from its first page to its last. */
final class Walk {

    private Walk() {}

    static List<String> usernames(String query) {
        Api.User admin = Api.admin();
        List<String> usernames = new ArrayList<>();
        @Nullable String cursor = null;
        do {
            JsonPath page = Api.as(admin)
                    .get("/api/v1/users?" + query + (cursor == null ? "" : "&cursor=" + cursor))
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            usernames.addAll(page.getList("items.username"));
            cursor = page.getString("nextCursor");
        } while (cursor != null);
        return usernames;
    }
}
