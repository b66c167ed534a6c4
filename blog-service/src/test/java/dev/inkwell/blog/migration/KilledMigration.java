package dev.inkwell.blog.migration;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.bson.Document;

/** Migrates herons in a process of its own, slowly, for a test to kill. */
final class KilledMigration {

    private KilledMigration() {}

    static Process start(String connection, String database) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx96m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledMigration.class.getName(),
                        connection,
                        database)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    public static void main(String... arguments) {
        try (MongoClient client = MongoClients.create(arguments[0])) {
            DocumentMigrations migrations = Herons.migrations(
                    client.getDatabase(arguments[1]),
                    new SlowHerons(),
                    java.time.Clock.systemUTC(),
                    Duration.ofMinutes(10),
                    new io.micrometer.core.instrument.simple.SimpleMeterRegistry());
            Instant end = Instant.now().plusSeconds(60);
            migrations.work(() -> Instant.now().isBefore(end));
        }
    }

    private static final class SlowHerons extends Herons {

        @Override
        public org.bson.conversions.Bson change(Document heron) {
            java.util.concurrent.locks.LockSupport.parkNanos(200_000);
            return super.change(heron);
        }
    }
}
