package dev.inkwell.local.database.test;

import dev.inkwell.local.database.DatabaseSettings;
import dev.inkwell.local.database.PostgresServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gives a Quarkus test a PostgreSQL of its own, unless QUARKUS_DATASOURCE_JDBC_URL names one. */
public final class PostgresTestResource implements QuarkusTestResourceLifecycleManager {

    private @Nullable PostgresServer server;

    @Override
    public Map<String, String> start() {
        if (System.getenv("QUARKUS_DATASOURCE_JDBC_URL") != null) {
            return Map.of();
        }
        PostgresServer started = PostgresServer.start(DatabaseSettings.temporary());
        server = started;
        return Map.of(
                "quarkus.datasource.jdbc.url", started.jdbcUrl(),
                "quarkus.datasource.username", started.user(),
                "quarkus.datasource.password", started.password());
    }

    @Override
    public void stop() {
        if (server != null) {
            server.close();
            server = null;
        }
    }
}
