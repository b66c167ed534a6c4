package dev.inkwell.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeTest {

    @TempDir
    private Path folder;

    @Test
    void aSecondRunIsToldOfTheFirst() {
        try (Home _ = Home.open(folder)) {
            assertThatThrownBy(() -> Home.open(folder))
                    .isInstanceOf(StackException.class)
                    .hasMessage("Inkwell already runs in " + folder + " (process "
                            + ProcessHandle.current().pid()
                            + "): `make stop` stops it, another INKWELL_HOME runs a second one.");
        }
    }

    @Test
    void aFolderThatWasLeftInOrderIsFreeAndHasNoTraceOfARun() throws IOException {
        Home.open(folder).close();

        assertThat(Home.runner(folder)).isEmpty();
        try (Home again = Home.open(folder)) {
            assertThat(again.wasLeftInDisorder()).isFalse();
        }
    }

    @Test
    void whatAKilledRunLeftIsNoticedAndItsEndpointsAreTakenAway() throws IOException {
        Files.writeString(folder.resolve("run.pid"), "999999999\n");
        Files.writeString(folder.resolve("endpoints.json"), "{}");

        try (Home home = Home.open(folder)) {
            assertThat(home.wasLeftInDisorder()).isTrue();
            assertThat(folder.resolve("endpoints.json")).doesNotExist();
        }
    }

    @Test
    void aFolderThatCannotBeMadeIsNamed() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));

        assertThatThrownBy(() -> Home.open(file.resolve("home")))
                .isInstanceOf(StackException.class)
                .hasMessageContaining(file.resolve("home").toString());
    }

    @Test
    void madeSecretsAreKeptForTheirOwnerOnly() throws IOException {
        Secrets secrets = new Secrets(folder, Map.of());

        String password = secrets.adminPassword();

        assertThat(password).hasSize(20).isEqualTo(new Secrets(folder, Map.of()).adminPassword());
        assertThat(Files.getPosixFilePermissions(folder.resolve("admin-password")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void aConfiguredSecretIsTakenAndNotKept() {
        Secrets secrets = new Secrets(folder, Map.of("INKWELL_ADMIN_PASSWORD", "configured"));

        assertThat(secrets.adminPassword()).isEqualTo("configured");
        assertThat(folder).isEmptyDirectory();
    }
}
