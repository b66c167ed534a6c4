package dev.inkwell.auth.closure;

import static dev.inkwell.auth.Api.PASSWORD;
import static dev.inkwell.auth.Api.as;
import static org.assertj.core.api.Assertions.assertThat;

import dev.inkwell.auth.Api;
import dev.inkwell.auth.Database;
import dev.inkwell.auth.Mails;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Looks into every table that there is, so that a new one is no way around. */
@QuarkusTest
class ErasureTest {

    /** What tells of an account by its id alone, and has to. */
    private static final Set<String> KNOWN_BY_ID = Set.of("account", "account_listing", "user_event");

    private static final String AGENT = "A telling browser/7";

    @Inject
    Database database;

    @Test
    void afterTheDeletionNoTableHoldsAnythingOfThePerson() {
        Api.User user = someoneWithData();
        String email = user.email().toLowerCase(Locale.ROOT);
        assertThat(rowsWith(email)).isNotEmpty();

        as(Api.admin())
                .delete("/api/v1/users/" + user.id() + "?posts=keep")
                .then()
                .statusCode(204);

        assertThat(rowsWith(email)).isEmpty();
        assertThat(rowsWith(user.username().toLowerCase(Locale.ROOT))).isEmpty();
        assertThat(rowsWith(AGENT.toLowerCase(Locale.ROOT))).isEmpty();
        assertThat(rowsWith(user.id()))
                .allMatch(
                        row -> KNOWN_BY_ID.contains(row.table()) || row.table().startsWith("audit_entry"));
    }

    @Test
    void theTrailKeepsWhatHasHappenedAndNotFromWhere() {
        Api.User user = someoneWithData();
        UUID id = UUID.fromString(user.id());

        as(Api.admin())
                .delete("/api/v1/users/" + user.id() + "?posts=keep")
                .then()
                .statusCode(204);

        assertThat(database.number(
                        "SELECT count(*) FROM audit_entry WHERE type = 'signed-in' AND account_id = ?"
                                + " AND address IS NULL AND user_agent IS NULL",
                        id))
                .isPositive();
        assertThat(database.text(
                        "SELECT host(address) FROM audit_entry WHERE type = 'account-deleted' AND account_id = ?", id))
                .isEqualTo("127.0.0.1");
    }

    private record Row(String table, String text) {}

    private List<Row> rowsWith(String text) {
        List<Row> found = new ArrayList<>();
        for (String table : database.tables()) {
            for (String row : database.dump(table)) {
                if (row.toLowerCase(Locale.ROOT).contains(text)) {
                    found.add(new Row(table, row));
                }
            }
        }
        return found;
    }

    /** In every table that knows people: with sessions, tokens, events and mails that wait. */
    private Api.User someoneWithData() {
        Api.User user = Api.aUser();
        as(user).contentType("application/json")
                .header("User-Agent", AGENT)
                .header("If-Match", "*")
                .body(Map.of("bio", "I am " + user.username() + ", " + user.email()))
                .patch("/api/v1/me")
                .then()
                .statusCode(200);
        Api.post("/api/v1/password-resets", Map.of("email", user.email()));
        Mails.withLinkTo("reset-password", user.email());
        as(user).header("User-Agent", AGENT)
                .contentType("application/json")
                .body(Map.of("email", Api.freshName() + user.email(), "currentPassword", PASSWORD))
                .put("/api/v1/me/email")
                .then()
                .statusCode(202);
        as(user).header("User-Agent", AGENT)
                .contentType("application/json")
                .body(Map.of("posts", "keep", "currentPassword", PASSWORD))
                .put("/api/v1/me/deletion")
                .then()
                .statusCode(202);
        return Api.signedIn(user.username(), PASSWORD);
    }
}
