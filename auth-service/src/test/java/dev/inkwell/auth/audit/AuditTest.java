package dev.inkwell.auth.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.inkwell.auth.Api;
import dev.inkwell.auth.Database;
import dev.inkwell.auth.RolledBack;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionRequiredException;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AuditTest {

    @Inject
    Database database;

    @Inject
    AuditLog audit;

    @Inject
    AuditRepository entries;

    @Test
    void aSignInIsKeptWithWhereItCameFrom() {
        Api.User user = Api.aUser();

        String row = database.text(
                "SELECT host(address) || ' ' || (session_id IS NOT NULL) || ' ' || (user_agent <> '') || ' ' || length(trace_id)"
                        + " FROM audit_entry WHERE account_id = ? AND type = 'signed-in'",
                UUID.fromString(user.id()));

        assertThat(row).isEqualTo("127.0.0.1 true true 32");
    }

    @Test
    void whatAnAdminDoesNamesTheAdmin() {
        Api.User user = Api.aUserWithRole("editor");

        assertThat(database.text(
                        "SELECT actor FROM audit_entry WHERE account_id = ? AND type = 'role-granted'",
                        UUID.fromString(user.id())))
                .isEqualTo(Api.admin().id());
    }

    @Test
    void aFailedSignInIsKeptWithItsReason() {
        Api.User user = Api.aUser();

        Api.signIn(user.username(), "not the password").statusCode(401);

        assertThat(database.text(
                        "SELECT data ->> 'reason' FROM audit_entry WHERE account_id = ? AND type = 'sign-in-failed'",
                        UUID.fromString(user.id())))
                .isEqualTo("password");
    }

    @Test
    void whatIsRolledBackLeavesNoEntry() throws Exception {
        UUID nobody = UUID.randomUUID();

        RolledBack.run(() -> audit.record(AuditEvent.of(AuditType.SIGNED_OUT).about(nobody)));

        assertThat(database.number("SELECT count(*) FROM audit_entry WHERE account_id = ?", nobody))
                .isZero();
    }

    @Test
    void nothingIsKeptOutsideOfATransaction() {
        assertThatThrownBy(() -> audit.record(AuditEvent.of(AuditType.SIGNED_OUT)))
                .hasRootCauseInstanceOf(TransactionRequiredException.class);
    }

    @Test
    void eachMonthHasItsPartition() {
        QuarkusTransaction.requiringNew().run(() -> entries.makePartitions(Instant.parse("2031-11-30T23:59:59Z"), 2));

        assertThat(database.number("SELECT count(*) FROM pg_inherits WHERE inhparent = 'audit_entry'::regclass"
                        + " AND inhrelid::regclass::text IN"
                        + " ('audit_entry_2031_11', 'audit_entry_2031_12', 'audit_entry_2032_01')"))
                .isEqualTo(3);
    }
}
