package dev.inkwell.auth.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** On a large site a step takes minutes: it is not cut off, and the other replicas wait for it. */
@QuarkusTest
class MigrationsTest {

    private final Flyway flyway;

    MigrationsTest(Flyway flyway) {
        this.flyway = flyway;
    }

    @Test
    void aStepMayTakeItsTime() throws SQLException {
        try (Connection connection = flyway.getConfiguration().getDataSource().getConnection()) {
            assertThat(connection.getNetworkTimeout()).isZero();
        }
    }

    @Test
    void whoWaitsForTheLockDoesNotGiveUp() {
        assertThat(flyway.getConfiguration().getLockRetryCount()).isEqualTo(-1);
    }
}
