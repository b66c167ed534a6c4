package dev.inkwell.local.database;

import dev.inkwell.local.process.GuardedProcess;
import dev.inkwell.local.process.Launch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** A running MongoDB on loopback, a replica set of one, so it has transactions and change streams; it never outlives this process. */
public final class MongoServer implements DatabaseServer {

    private final DataDirectory directory;
    private final GuardedProcess process;
    private final int port;

    private MongoServer(DataDirectory directory, GuardedProcess process, int port) {
        this.directory = directory;
        this.process = process;
        this.port = port;
    }

    /** Starts it and waits until it takes writes. Raises LocalDatabaseException where it cannot. */
    public static MongoServer start(DatabaseSettings settings) {
        Path mongod = MongoBinary.find();
        try {
            DataDirectory directory = DataDirectory.open(settings.directory(), "mongodb");
            try {
                return start(settings, mongod, directory);
            } catch (IOException | RuntimeException e) {
                directory.close();
                throw e;
            }
        } catch (IOException e) {
            throw new LocalDatabaseException("MongoDB could not be started: " + e.getMessage(), e);
        }
    }

    private static MongoServer start(DatabaseSettings settings, Path mongod, DataDirectory directory)
            throws IOException {
        Path data = Files.createDirectories(directory.resolve("data"));
        return Attempts.onAPort(settings.port(), port -> {
            Path log = directory.resolve("server.log");
            Launch launch = Launch.of(serverCommand(mongod, data, port), directory.path(), log)
                    .stoppedBy(directory.isKept() ? "TERM" : "KILL", Duration.ofSeconds(60))
                    .deleting(directory.isKept() ? null : directory.path());
            GuardedProcess process = GuardedProcess.start(launch);
            directory.noteServer(process.pid());
            try (ReplicaSet replicaSet = new ReplicaSet(port)) {
                Attempts.await("MongoDB", process, log, replicaSet::takesWrites);
            }
            return new MongoServer(directory, process, port);
        });
    }

    private static List<String> serverCommand(Path mongod, Path data, int port) {
        return List.of(
                mongod.toString(),
                "--replSet",
                ReplicaSet.NAME,
                "--bind_ip",
                "127.0.0.1",
                "--port",
                Integer.toString(port),
                "--dbpath",
                data.toString(),
                "--nounixsocket",
                "--wiredTigerCacheSizeGB",
                "0.25",
                "--oplogSize",
                "128",
                "--setParameter",
                "diagnosticDataCollectionEnabled=false",
                // A replica set of one has nobody who could take over during a longer farewell.
                "--setParameter",
                "shutdownTimeoutMillisForSignaledShutdown=100");
    }

    public String connectionString() {
        return "mongodb://127.0.0.1:" + port + "/?replicaSet=" + ReplicaSet.NAME;
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
