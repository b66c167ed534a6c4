package dev.inkwell.local.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.inkwell.local.process.Forked;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class KilledOwnerTest {

    @TempDir
    private Path folder;

    @Test
    void nothingIsLeftRunningOrLockedAndAcknowledgedDataIsThere() throws Exception {
        Process owner = Forked.jvm(DatabaseOwner.class, folder.toString());
        BufferedReader output = owner.inputReader();
        ProcessHandle postgresql = printedProcess(output);
        ProcessHandle mongodb = printedProcess(output);

        owner.destroyForcibly();

        postgresql.onExit().get(15, TimeUnit.SECONDS);
        mongodb.onExit().get(15, TimeUnit.SECONDS);
        try (PostgresServer server = PostgresServer.start(DatabaseOwner.postgresqlIn(folder));
                MongoServer _ = MongoServer.start(DatabaseOwner.mongodbIn(folder))) {
            assertThat(Sql.value(server, "SELECT text FROM note")).isEqualTo("acknowledged");
        }
    }

    @Test
    void theSameFolderStartsAgainAtOnce() throws Exception {
        Process owner = Forked.jvm(DatabaseOwner.class, folder.toString());
        BufferedReader output = owner.inputReader();
        printedProcess(output);
        printedProcess(output);

        owner.destroyForcibly().waitFor();

        try (PostgresServer server = PostgresServer.start(DatabaseOwner.postgresqlIn(folder));
                MongoServer _ = MongoServer.start(DatabaseOwner.mongodbIn(folder))) {
            assertThat(Sql.value(server, "SELECT text FROM note")).isEqualTo("acknowledged");
        }
    }

    private static ProcessHandle printedProcess(BufferedReader output) throws IOException {
        String line = output.readLine();
        assertThat(line).as("the owner could not start its databases").isNotNull();
        return ProcessHandle.of(Long.parseLong(line)).orElseThrow();
    }
}
