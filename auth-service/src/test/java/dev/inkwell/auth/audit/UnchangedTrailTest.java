package dev.inkwell.auth.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.inkwell.auth.Api;
import dev.inkwell.auth.Database;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class UnchangedTrailTest {

    @Inject
    Database database;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE audit_entry SET type = 'signed-out'",
                "UPDATE audit_entry SET address = NULL, user_agent = NULL",
                "DELETE FROM audit_entry",
                "TRUNCATE audit_entry"
            })
    void theTrailCantBeChanged(String change) {
        Api.aUser();

        assertThatThrownBy(() -> database.update(change)).hasMessageContaining("The audit trail can't be changed");
    }

    @Test
    void anAccountsDeletionTakesOutWhereItsOwnerWasAndNothingElse() {
        Api.User admin = Api.aUserWithRole("admin");
        Api.User user = Api.aUser();
        Api.as(admin).put("/api/v1/users/" + user.id() + "/roles/editor").then().statusCode(204);
        UUID account = UUID.fromString(user.id());
        String others = "SELECT count(*) FROM audit_entry WHERE address IS NOT NULL AND account_id <> ?";
        long before = database.number(others, account);

        database.text("SELECT erase_audit_origin(?)", account);

        assertThat(database.text(
                        "SELECT string_agg(concat_ws(' ', type, address, user_agent), ', ' ORDER BY occurred_at)"
                                + " FROM audit_entry WHERE account_id = ?",
                        account))
                .isEqualTo("account-registered, signed-in, role-granted");
        assertThat(database.number(others, account)).isEqualTo(before);
    }

    @Test
    void anAccountsDeletionTakesOutWhereItsOwnerWasWhenActingOnOthers() {
        Api.User admin = Api.aUserWithRole("admin");
        Api.as(admin)
                .put("/api/v1/users/" + Api.aUser().id() + "/roles/editor")
                .then()
                .statusCode(204);

        database.text("SELECT erase_audit_origin(?)", UUID.fromString(admin.id()));

        assertThat(database.text("SELECT concat_ws(' ', type, address) FROM audit_entry WHERE actor = ?", admin.id()))
                .isEqualTo("role-granted");
    }

    @Test
    void whatMayBeErasedInOneStatementIsNotAllowedAfterIt() {
        UUID account = UUID.fromString(Api.aUser().id());

        database.text("SELECT erase_audit_origin(?)", account);

        assertThatThrownBy(() -> database.update("UPDATE audit_entry SET address = NULL WHERE address IS NOT NULL"))
                .hasMessageContaining("The audit trail can't be changed");
    }
}
