package dev.inkwell.local.database;

import dev.inkwell.local.process.Commands;
import dev.inkwell.local.process.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The data of one PostgreSQL server: made once, whole or not at all, with a password of its own. */
final class PostgresCluster {

    private final DataDirectory directory;
    private final Path programs;
    private final Unprivileged user;

    PostgresCluster(DataDirectory directory, Path programs, Unprivileged user) {
        this.directory = directory;
        this.programs = programs;
        this.user = user;
    }

    Path data() {
        return directory.resolve("data");
    }

    /** Makes the data where there is none; answers the password. */
    String prepare() throws IOException {
        Path passwordFile = directory.resolve("password");
        if (Files.isDirectory(data())) {
            user.own(data());
            return Files.readString(passwordFile).trim();
        }
        String password = UUID.randomUUID().toString().replace("-", "");
        Files.deleteIfExists(passwordFile);
        Files.createFile(
                passwordFile, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(passwordFile, password + "\n");
        Path unfinished = directory.resolve("data.unfinished");
        Folders.delete(unfinished);
        initialise(unfinished, passwordFile);
        createDatabase(unfinished);
        Files.move(unfinished, data());
        return password;
    }

    /** Whether the server of that process id says in its pid file that it accepts connections, as pg_ctl reads it. */
    boolean isReady(long pid) throws IOException {
        Path file = data().resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return false;
        }
        List<String> lines = Files.readAllLines(file);
        return lines.size() >= 8
                && lines.getFirst().trim().equals(Long.toString(pid))
                && lines.get(7).trim().equals("ready");
    }

    private void initialise(Path target, Path passwordFile) {
        List<String> command = new ArrayList<>(List.of(
                programs.resolve("initdb").toString(),
                "--pgdata=" + target,
                "--username=" + PostgresServer.NAME,
                "--pwfile=" + passwordFile,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8"));
        if (!directory.isKept()) {
            command.add("--no-sync");
        }
        run(command, "");
    }

    private void createDatabase(Path target) {
        List<String> command =
                List.of(programs.resolve("postgres").toString(), "--single", "-D", target.toString(), "postgres");
        run(command, "CREATE DATABASE " + PostgresServer.NAME + "\n");
    }

    private void run(List<String> command, String input) {
        Commands.Result result = Commands.run(user.command(command), input, Map.of("TZ", "UTC"));
        if (!result.succeeded()) {
            throw new LocalDatabaseException("PostgreSQL's data could not be made in " + directory.path() + ": "
                    + result.output().trim());
        }
    }
}
