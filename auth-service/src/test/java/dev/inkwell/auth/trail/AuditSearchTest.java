package dev.inkwell.auth.trail;

import static dev.inkwell.auth.Api.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import dev.inkwell.auth.Api;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class AuditSearchTest {

    private static final String ENTRIES = "/api/v1/audit-entries";

    private static List<String> walk(String query) {
        Api.User admin = Api.admin();
        List<String> ids = new ArrayList<>();
        @Nullable String cursor = null;
        do {
            JsonPath page = as(admin)
                    .get(ENTRIES + "?" + query + (cursor == null ? "" : "&cursor=" + cursor))
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            ids.addAll(page.getList("items.id"));
            cursor = page.getString("nextCursor");
        } while (cursor != null);
        return ids;
    }

    @Test
    void anAccountsEntriesAreListedTheNewestFirst() {
        Api.User user = Api.aUser();
        Api.signIn(user.username(), "not the password").statusCode(401);

        as(Api.admin())
                .get(ENTRIES + "?account=" + user.id())
                .then()
                .statusCode(200)
                .body("items.type", contains("sign-in-failed", "signed-in", "account-registered"))
                .body("items[0].data.reason", equalTo("password"))
                .body("items.accountId", everyItem(equalTo(user.id())));
    }

    @Test
    void thePagesHoldEachEntryOnceWhateverTheFilter() {
        Api.User user = Api.aUserWithRole("editor");
        String account = "account=" + user.id();
        List<String> all = walk("limit=100&" + account);

        assertThat(walk("limit=1&" + account)).containsExactlyElementsOf(all);
        assertThat(walk("limit=1&type=role-granted&type=role-revoked&type=signed-in&" + account))
                .hasSize(4)
                .isSubsetOf(all);
        assertThat(walk("limit=1&type=role-granted&type=role-granted&" + account))
                .hasSize(1);
    }

    @Test
    void whatAnActorDidIsFound() {
        Api.User admin = Api.aUserWithRole("admin");
        Api.User user = Api.aUser();
        as(admin).put("/api/v1/users/" + user.id() + "/roles/editor").then().statusCode(204);

        as(Api.admin())
                .get(ENTRIES + "?type=role-granted&type=role-revoked&actor=" + admin.id())
                .then()
                .body("items.accountId", contains(user.id()))
                .body("items.data.role", contains("editor"));
        as(Api.admin()).get(ENTRIES + "?actor=" + admin.id()).then().body("items.accountId", contains(user.id()));
    }

    @Test
    void timesBoundTheSearch() {
        Api.User user = Api.aUser();
        JsonPath newest = as(Api.admin()).get(ENTRIES + "?account=" + user.id()).jsonPath();
        String registered = newest.getString("items[1].occurredAt");
        String signedIn = newest.getString("items[0].occurredAt");
        String query = ENTRIES + "?account=" + user.id();

        as(Api.admin())
                .get(query + "&from=" + registered + "&to=" + signedIn)
                .then()
                .body("items.type", contains("account-registered"));
        as(Api.admin()).get(query + "&from=" + signedIn).then().body("items.type", contains("signed-in"));
        as(Api.admin())
                .get(query + "&to=2001-01-01T00:00:00Z")
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    @Test
    void oneEntryIsReadById() {
        Api.User user = Api.aUser();
        String id = walk("limit=1&account=" + user.id()).getFirst();

        as(Api.admin())
                .get(ENTRIES + "/" + id)
                .then()
                .statusCode(200)
                .body("id", equalTo(id))
                .body("type", equalTo("signed-in"))
                .body("address", equalTo("127.0.0.1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "019ab2c4-5d6e-7f80-9a1b-2c3d4e5f6071",
                "ffffffff-ffff-7fff-bfff-ffffffffffff",
                "00000000-0000-0000-0000-000000000000",
                "nothing",
                "1-1-1-1-1"
            })
    void anEntryThatIsNotThereIsNotFound(String id) {
        as(Api.admin()).get(ENTRIES + "/" + id).then().statusCode(404).body("code", equalTo("audit-entry-not-found"));
    }

    @ParameterizedTest
    @CsvSource({
        "account=nobody, /account",
        "actor=a%00b, /actor",
        "account=019ab2c4-5d6e-7f80-9a1b-2c3d4e5f6071&actor=x, /actor",
        "type=SIGNED_IN, /type",
        "type=signed-in&type=$ne, /type",
        "from=yesterday, /from",
        "from=2026-01-02T00:00:00Z&to=2026-01-02T00:00:00Z, /to",
        "limit=101, /limit"
    })
    void aSearchThatCantBeServedNamesTheParameter(String query, String pointer) {
        as(Api.admin())
                .urlEncodingEnabled(false)
                .get(ENTRIES + "?" + query)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains(pointer));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "2026-01-01T00:00:00Z",
                "2026-01-01T00:00:00Z\u001fx",
                "+1000000-01-01T00:00:00Z\u001f0-0-0-0-0"
            })
    void aCursorOfOnesOwnMakingIsRefused(String cursor) {
        String encoded = Base64.getUrlEncoder().encodeToString(cursor.getBytes(StandardCharsets.UTF_8));

        as(Api.admin())
                .get(ENTRIES + "?cursor=" + encoded)
                .then()
                .statusCode(400)
                .body("code", equalTo("malformed-cursor"));
    }

    @Test
    void everybodySeesWhatHappenedToTheirOwnAccountAndNobodyElses() {
        Api.User user = Api.aUserWithRole("editor");

        as(user).get("/api/v1/me/audit-entries?limit=100")
                .then()
                .statusCode(200)
                .body("items.type", hasItem("role-granted"))
                .body("items.find { it.type == 'role-granted' }.byOther", equalTo(true))
                .body("items.find { it.type == 'role-granted' }.address", equalTo(null))
                .body("items.find { it.type == 'role-granted' }.data.role", equalTo("editor"))
                .body("items.find { it.type == 'signed-in' }.byOther", equalTo(false))
                .body("items.find { it.type == 'signed-in' }.address", equalTo("127.0.0.1"))
                .body("items.actor", not(hasItem(Api.admin().id())));
        as(Api.aUser())
                .get("/api/v1/me/audit-entries?account=" + user.id() + "&type=role-granted")
                .then()
                .body("items", empty());
    }
}
