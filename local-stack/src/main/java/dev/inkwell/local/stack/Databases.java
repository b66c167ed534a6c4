package dev.inkwell.local.stack;

import dev.inkwell.local.database.DatabaseSettings;
import dev.inkwell.local.database.MongoServer;
import dev.inkwell.local.database.PostgresServer;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/**
 * Both databases: those that QUARKUS_DATASOURCE_JDBC_URL and QUARKUS_MONGODB_CONNECTION_STRING name, and for what is not named,
 * one that is started here.
 *
 * @param postgresql the one that was started
 * @param mongodb the one that was started
 * @param environment by which the services find both
 */
public record Databases(Optional<Database> postgresql, Optional<Database> mongodb, Map<String, String> environment)
        implements AutoCloseable {

    static final String POSTGRESQL_URL = "QUARKUS_DATASOURCE_JDBC_URL";
    static final String POSTGRESQL_USER = "QUARKUS_DATASOURCE_USERNAME";
    static final String POSTGRESQL_PASSWORD = "QUARKUS_DATASOURCE_PASSWORD";
    static final String MONGODB_URL = "QUARKUS_MONGODB_CONNECTION_STRING";
    static final String MONGODB_DATABASE = "QUARKUS_MONGODB_DATABASE";

    /** Starts what is not configured, with the data in the given folder, on INKWELL_POSTGRESQL_PORT and INKWELL_MONGODB_PORT. */
    public static Databases start(Path home, Map<String, String> configured) {
        Map<String, String> environment = new HashMap<>();
        Stream.of(POSTGRESQL_URL, POSTGRESQL_USER, POSTGRESQL_PASSWORD, MONGODB_URL)
                .filter(configured::containsKey)
                .forEach(name -> environment.put(name, configured.get(name)));
        environment.put(MONGODB_DATABASE, configured.getOrDefault(MONGODB_DATABASE, "inkwell"));
        CompletableFuture<Optional<MongoServer>> mongodb = startUnless(
                configured.containsKey(MONGODB_URL),
                mongodbIn(home),
                PortPlan.configured(configured, "INKWELL_MONGODB_PORT"));
        CompletableFuture<Optional<PostgresServer>> postgresql = startUnless(
                configured.containsKey(POSTGRESQL_URL),
                postgresqlIn(home),
                PortPlan.configured(configured, "INKWELL_POSTGRESQL_PORT"));
        join(mongodb, postgresql);
        mongodb.join().ifPresent(server -> environment.put(MONGODB_URL, server.connectionString()));
        postgresql.join().ifPresent(server -> {
            environment.put(POSTGRESQL_URL, server.jdbcUrl());
            environment.put(POSTGRESQL_USER, server.user());
            environment.put(POSTGRESQL_PASSWORD, server.password());
        });
        return new Databases(
                postgresql.join().map(server -> new Database("postgresql", postgresqlIn(home), server)),
                mongodb.join().map(server -> new Database("mongodb", mongodbIn(home), server)),
                Map.copyOf(environment));
    }

    List<Database> started() {
        return Stream.of(postgresql, mongodb).flatMap(Optional::stream).toList();
    }

    @Override
    public void close() {
        started().parallelStream().forEach(Database::close);
    }

    private static IntFunction<PostgresServer> postgresqlIn(Path home) {
        return port -> PostgresServer.start(
                DatabaseSettings.keptIn(home.resolve("postgresql")).onPort(port));
    }

    private static IntFunction<MongoServer> mongodbIn(Path home) {
        return port -> MongoServer.start(
                DatabaseSettings.keptIn(home.resolve("mongodb")).onPort(port));
    }

    private static <T> CompletableFuture<Optional<T>> startUnless(boolean configured, IntFunction<T> start, int port) {
        return configured
                ? CompletableFuture.completedFuture(Optional.empty())
                : CompletableFuture.supplyAsync(() -> Optional.of(start.apply(port)), Thread::startVirtualThread);
    }

    private static void join(
            CompletableFuture<Optional<MongoServer>> mongodb, CompletableFuture<Optional<PostgresServer>> postgresql) {
        try {
            CompletableFuture.allOf(mongodb, postgresql).join();
        } catch (CompletionException e) {
            if (!mongodb.isCompletedExceptionally()) {
                mongodb.join().ifPresent(MongoServer::close);
            }
            if (!postgresql.isCompletedExceptionally()) {
                postgresql.join().ifPresent(PostgresServer::close);
            }
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }
}
