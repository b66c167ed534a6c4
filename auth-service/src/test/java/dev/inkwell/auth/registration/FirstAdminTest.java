package dev.inkwell.auth.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.inkwell.auth.Database;
import dev.inkwell.auth.RolledBack;
import dev.inkwell.kit.startup.StartupException;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class FirstAdminTest {

    private static final String NOBODY_IS_ADMIN = "DELETE FROM account_role WHERE role = 'admin'";

    @Inject
    FirstAdmin firstAdmin;

    @Inject
    Database database;

    private void rename(String column, String value) {
        database.update("UPDATE account SET " + column + " = ? WHERE lower(username) = 'admin'", value);
    }

    @Test
    void itIsMadeWhereNobodyIsAdmin() throws Exception {
        RolledBack.run(() -> {
            database.update(NOBODY_IS_ADMIN);
            rename("email", "stranger@example.org");
            rename("username", "stranger");

            firstAdmin.prepare(new StartupEvent());

            assertThat(database.number("SELECT count(*) FROM account_role WHERE role = 'admin'"))
                    .isEqualTo(1);
        });
    }

    @ParameterizedTest
    @CsvSource({"email, INKWELL_ADMIN_USERNAME", "username, INKWELL_ADMIN_EMAIL"})
    void whatAStrangerHasTakenIsNamedInOneSentence(String free, String named) throws Exception {
        RolledBack.run(() -> {
            database.update(NOBODY_IS_ADMIN);
            rename(free, "stranger" + (free.equals("email") ? "@example.org" : ""));

            assertThatThrownBy(() -> firstAdmin.prepare(new StartupEvent()))
                    .isInstanceOf(StartupException.class)
                    .hasMessageContaining("Somebody else has registered with " + named)
                    .hasMessageNotContaining("example.org");
        });
    }
}
