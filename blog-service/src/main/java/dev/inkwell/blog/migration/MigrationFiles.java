package dev.inkwell.blog.migration;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The migrations that this build knows: those that {@code migrations/index.txt} lists, in its order. */
final class MigrationFiles {

    private MigrationFiles() {}

    static List<Migration> all() {
        return read("index.txt")
                .lines()
                .filter(line -> !line.isBlank())
                .map(name -> Migration.of(name, read(name + ".json")))
                .toList();
    }

    private static String read(String file) {
        try (InputStream stream = MigrationFiles.class.getResourceAsStream("/migrations/" + file)) {
            if (stream == null) {
                throw new IllegalStateException("migrations/" + file + " is not in this build");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
