package dev.inkwell.local.database;

import dev.inkwell.local.process.GuardedProcess;
import dev.inkwell.local.process.Launch;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A running PostgreSQL on loopback with a database and a superuser named inkwell; it never outlives this process. */
public final class PostgresServer implements DatabaseServer {

    static final String NAME = "inkwell";

    private final DataDirectory directory;
    private final GuardedProcess process;
    private final int port;
    private final String password;

    private PostgresServer(DataDirectory directory, GuardedProcess process, int port, String password) {
        this.directory = directory;
        this.process = process;
        this.port = port;
        this.password = password;
    }

    /** Starts it and waits until it accepts connections. Raises LocalDatabaseException where it cannot. */
    public static PostgresServer start(DatabaseSettings settings) {
        return start(settings, Unprivileged.ofThisUser());
    }

    static PostgresServer start(DatabaseSettings settings, Unprivileged user) {
        try {
            Path programs =
                    PostgresBinaries.unpacked(DownloadCache.ofThisUser()).resolve("bin");
            DataDirectory directory = DataDirectory.open(settings.directory(), "postgresql");
            try {
                return start(settings, user, programs, directory);
            } catch (IOException | RuntimeException e) {
                directory.close();
                throw e;
            }
        } catch (IOException e) {
            throw new LocalDatabaseException("PostgreSQL could not be started: " + e.getMessage(), e);
        }
    }

    private static PostgresServer start(
            DatabaseSettings settings, Unprivileged user, Path programs, DataDirectory directory) throws IOException {
        PostgresCluster cluster = new PostgresCluster(directory, programs, user);
        String password = cluster.prepare();
        return Attempts.onAPort(settings.port(), port -> {
            List<String> command = user.command(serverCommand(programs, cluster.data(), port, directory.isKept()));
            Path log = directory.resolve("server.log");
            Launch launch = Launch.of(command, directory.path(), log)
                    .stoppedBy(directory.isKept() ? "INT" : "QUIT", Duration.ofSeconds(60))
                    .deleting(directory.isKept() ? null : directory.path());
            GuardedProcess process = GuardedProcess.start(launch);
            directory.noteServer(process.pid());
            Attempts.await("PostgreSQL", process, log, () -> cluster.isReady(process.pid()));
            return new PostgresServer(directory, process, port, password);
        });
    }

    private static List<String> serverCommand(Path programs, Path data, int port, boolean durable) {
        List<String> command =
                new ArrayList<>(List.of(programs.resolve("postgres").toString(), "-D", data.toString()));
        List<String> options = new ArrayList<>(List.of(
                "listen_addresses=127.0.0.1",
                "port=" + port,
                "unix_socket_directories=",
                "max_connections=200",
                "timezone=UTC",
                "log_timezone=UTC"));
        if (!durable) {
            options.addAll(List.of("fsync=off", "synchronous_commit=off", "full_page_writes=off"));
        }
        options.forEach(option -> command.addAll(List.of("-c", option)));
        return command;
    }

    public String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + NAME;
    }

    public String user() {
        return NAME;
    }

    public String password() {
        return password;
    }

    /** Where its data is. */
    Path directory() {
        return directory.path();
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public GuardedProcess process() {
        return process;
    }

    @Override
    public void close() {
        process.close();
        directory.close();
    }
}
