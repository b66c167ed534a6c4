package dev.inkwell.auth.export;

import static dev.inkwell.auth.Api.PASSWORD;
import static dev.inkwell.auth.Api.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.inkwell.auth.Api;
import dev.inkwell.auth.Database;
import dev.inkwell.local.mailbox.test.MailboxTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ExportTest {

    @Inject
    Database database;

    @Test
    void whatIsStoredAboutOneselfIsThere() {
        Api.User user = Api.aUser();

        as(user).get("/api/v1/me/export")
                .then()
                .statusCode(200)
                .header("Content-Disposition", containsString("attachment"))
                .header("Cache-Control", equalTo("no-store"))
                .body("exportedAt", notNullValue())
                .body("account[0].email", equalTo(user.email()))
                .body("account[0].roles", hasItem("author"))
                .body("password[0].changedAt", notNullValue())
                .body("sessions", hasSize(1))
                .body("activeDays", hasSize(1))
                .body("oneTimeTokens.purpose", hasItem("verify-email"))
                .body("userEvents.type", hasItem("account-created"))
                .body("auditEntries.type", hasItems("account-registered", "signed-in", "account-exported"))
                .body("auditEntries[0].address", equalTo("127.0.0.1"));
    }

    @Test
    void noSecretIsThere() {
        Api.User user = Api.aUser();
        String hash =
                database.text("SELECT hash FROM password_credential WHERE account_id = ?", UUID.fromString(user.id()));

        Response export = as(user).get("/api/v1/me/export");

        assertThat(export.asString()).doesNotContain(hash, "argon2", PASSWORD, user.refreshToken(), "tokenHash");
    }

    @Test
    void whereAnAdminWasIsNotThere() {
        Api.User user = Api.aUser();
        as(Api.admin()).put("/api/v1/users/" + user.id() + "/roles/editor");
        Api.User again = Api.signedIn(user.username(), PASSWORD);

        as(again)
                .get("/api/v1/me/export")
                .then()
                .body("auditEntries.find { it.type == 'role-granted' }.address", nullValue());
    }

    @Test
    void aLongHistoryComesWhole() {
        Api.User user = Api.aUser();
        database.update("""
                INSERT INTO audit_entry (id, occurred_at, type, account_id, data)
                SELECT gen_random_uuid(), now() - n * interval '1 ms', 'sign-in-failed', CAST(? AS uuid), '{}'
                FROM generate_series(1, 1234) AS n
                """, user.id());

        as(user).get("/api/v1/me/export")
                .then()
                .body("auditEntries.findAll { it.type == 'sign-in-failed' }", hasSize(1234))
                .body("auditEntries.id.unique().size()", equalTo(1237));
    }

    /** Mails that wait would tell it, if they were told by kind. */
    @Test
    void whetherANewAddressIsTakenIsNotThere() {
        String taken = Api.aUser().email();
        String free = Api.freshName() + "@example.org";

        assertThat(mailsAfterAChangeTo(taken))
                .isEqualTo(mailsAfterAChangeTo(free))
                .contains("confirm-email-change");
    }

    private List<String> mailsAfterAChangeTo(String address) {
        Api.User user = Api.aUser();
        MailboxTestResource.mailbox().refuse(address, true);
        Api.put(user, "/api/v1/me/email", Map.of("email", address, "currentPassword", PASSWORD))
                .statusCode(202);
        await().until(() ->
                database.number("SELECT count(*) FROM outgoing_mail WHERE account_id = ?", UUID.fromString(user.id()))
                        == 1);
        List<String> kinds = as(user).get("/api/v1/me/export").path("outgoingMails.kind");
        MailboxTestResource.mailbox().refuse(address, false);
        return kinds;
    }

    @Test
    void nobodyElseIsThere() {
        Api.User other = Api.aUser();
        Api.User user = Api.aUser();

        assertThat(as(user).get("/api/v1/me/export").asString()).doesNotContain(other.id(), other.email());
    }

    @Test
    void aPersonWhoIsDeletedHasNoExport() {
        Api.User user = Api.aUser();
        as(Api.admin()).delete("/api/v1/users/" + user.id() + "?posts=keep");

        as(user).get("/api/v1/me/export").then().statusCode(401);
    }
}
