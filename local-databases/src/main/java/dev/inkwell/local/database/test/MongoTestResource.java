package dev.inkwell.local.database.test;

import dev.inkwell.local.database.DatabaseSettings;
import dev.inkwell.local.database.MongoServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Gives a Quarkus test a MongoDB replica set of its own, unless QUARKUS_MONGODB_CONNECTION_STRING names one, and in either a
 * fresh database.
 */
public final class MongoTestResource implements QuarkusTestResourceLifecycleManager {

    private @Nullable MongoServer server;

    @Override
    public Map<String, String> start() {
        String database = "test-" + UUID.randomUUID().toString().substring(0, 8);
        if (System.getenv("QUARKUS_MONGODB_CONNECTION_STRING") != null) {
            return Map.of("quarkus.mongodb.database", database);
        }
        MongoServer started = MongoServer.start(DatabaseSettings.temporary());
        server = started;
        return Map.of(
                "quarkus.mongodb.connection-string", started.connectionString(), "quarkus.mongodb.database", database);
    }

    @Override
    public void stop() {
        if (server != null) {
            server.close();
            server = null;
        }
    }
}
