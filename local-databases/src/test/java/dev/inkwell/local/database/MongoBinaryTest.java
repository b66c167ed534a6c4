package dev.inkwell.local.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MongoBinaryTest {

    @TempDir
    private Path folder;

    @Test
    void theOneThatMongodNamesComesFirst() throws IOException {
        Path named = program("named", "db version v7.0.14");
        Path onPath = program("on-path", "db version v8.0.1");

        Path found = new MongoBinary(Map.of("MONGOD", named.toString()), Optional.of(onPath), broken()).locate();

        assertThat(found).isEqualTo(named);
    }

    @Test
    void theOneOnPathIsTakenBeforeAnythingIsFetched() throws IOException {
        Path onPath = program("on-path", "db version v6.0.5");

        assertThat(new MongoBinary(Map.of(), Optional.of(onPath), broken()).locate())
                .isEqualTo(onPath);
    }

    @Test
    void whenNothingWorksOneMessageListsWhatWasTriedAndWhatToInstall() throws IOException {
        Path old = program("on-path", "db version v4.4.29");

        MongoBinary nothing = new MongoBinary(Map.of("MONGOD", "/nowhere/mongod"), Optional.of(old), broken());

        assertThatThrownBy(nothing::locate)
                .isInstanceOf(LocalDatabaseException.class)
                .hasMessageContainingAll(
                        "MONGOD=/nowhere/mongod does not run",
                        old + " on PATH is older than version 6",
                        "the packaged mongod: ",
                        "Install MongoDB 6 or later");
    }

    /** Its cache cannot be made, as its parent is a file. */
    private PackagedMongo broken() throws IOException {
        Path file = folder.resolve("file");
        if (!Files.exists(file)) {
            Files.createFile(file);
        }
        return new PackagedMongo(new DownloadCache(file.resolve("cache")));
    }

    private Path program(String name, String output) throws IOException {
        Path file = Files.writeString(folder.resolve(name), "#!/bin/sh\necho '" + output + "'\n");
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
