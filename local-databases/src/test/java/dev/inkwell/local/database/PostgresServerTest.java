package dev.inkwell.local.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.inkwell.local.process.Commands;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresServerTest {

    @TempDir
    private Path folder;

    @Test
    void aTemporaryOneTakesManyConnectionsAndLeavesNothingBehind() throws Exception {
        PostgresServer server = PostgresServer.start(DatabaseSettings.temporary());
        try (server) {
            assertThat(Sql.value(server, "SHOW max_connections")).isEqualTo("200");
            assertThat(Sql.value(server, "SELECT lower('ÄÖÜ')")).isEqualTo("äöü");
        }

        assertThat(ProcessHandle.of(server.process().pid())).isEmpty();
        assertThat(server.directory()).doesNotExist();
    }

    @Test
    void aKeptOneIsDurable() throws Exception {
        try (PostgresServer server = PostgresServer.start(DatabaseSettings.keptIn(folder))) {
            assertThat(Sql.value(server, "SHOW fsync")).isEqualTo("on");
            assertThat(Sql.value(server, "SHOW synchronous_commit")).isEqualTo("on");
        }
    }

    @Test
    void aFolderHasOneOwnerAtATime() {
        try (PostgresServer _ = PostgresServer.start(DatabaseSettings.keptIn(folder))) {
            assertThatThrownBy(() -> PostgresServer.start(DatabaseSettings.keptIn(folder)))
                    .isInstanceOf(LocalDatabaseException.class)
                    .hasMessage(folder + " is in use by another process: stop that one first.");
        }
    }

    @Test
    void aFixedPortThatIsTakenIsNamed() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            DatabaseSettings settings = DatabaseSettings.temporary().onPort(taken.getLocalPort());

            assertThatThrownBy(() -> PostgresServer.start(settings))
                    .isInstanceOf(LocalDatabaseException.class)
                    .hasMessageContaining("Port " + taken.getLocalPort() + " is taken");
        }
    }

    @Test
    void rootRunsItInEitherWayOnTheSameData() throws Exception {
        assumeTrue(Commands.run(List.of("id", "-u")).output().trim().equals("0"));
        for (Unprivileged user : List.of(Unprivileged.namespace(), Unprivileged.nobody(), Unprivileged.namespace())) {
            assumeTrue(user.works());
            try (PostgresServer server = PostgresServer.start(DatabaseSettings.keptIn(folder), user)) {
                assertThat(Sql.value(server, "SELECT 1")).isEqualTo("1");
            }
        }
    }
}
