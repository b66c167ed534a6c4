package dev.inkwell.local.database;

import dev.inkwell.local.process.Folders;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A folder that one owner holds at a time. The lock is the operating system's, so it ends with its owner; the server of an owner
 * that was killed is waited for, by the process id that was noted.
 */
final class DataDirectory implements AutoCloseable {

    private static final Duration PREVIOUS_SERVER_STOPS_WITHIN = Duration.ofSeconds(60);

    private final Path path;
    private final boolean kept;
    private final FileChannel lock;

    private DataDirectory(Path path, boolean kept, FileChannel lock) {
        this.path = path;
        this.kept = kept;
        this.lock = lock;
    }

    static DataDirectory open(@Nullable Path directory, String name) throws IOException {
        Path path = directory == null
                ? Files.createTempDirectory("inkwell-" + name + "-")
                : Files.createDirectories(directory.toAbsolutePath());
        FileChannel channel =
                FileChannel.open(path.resolve("owner.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        DataDirectory opened = new DataDirectory(path, directory != null, channel);
        if (!isLocked(channel)) {
            channel.close();
            throw new LocalDatabaseException(path + " is in use by another process: stop that one first.");
        }
        opened.awaitPreviousServer();
        return opened;
    }

    Path resolve(String name) {
        return path.resolve(name);
    }

    Path path() {
        return path;
    }

    boolean isKept() {
        return kept;
    }

    /** Notes the server, for whoever opens the folder after this owner was killed. */
    void noteServer(long pid) throws IOException {
        String started = startOf(pid);
        Files.writeString(resolve("server.pid"), pid + " " + started);
    }

    @Override
    public void close() {
        try {
            lock.close();
            if (!kept) {
                Folders.delete(path);
            }
        } catch (IOException e) {
            throw new LocalDatabaseException("could not clean up " + path, e);
        }
    }

    private void awaitPreviousServer() throws IOException {
        Path noted = resolve("server.pid");
        if (!Files.exists(noted)) {
            return;
        }
        String[] server = Files.readString(noted).trim().split(" ");
        Instant deadline = Instant.now().plus(PREVIOUS_SERVER_STOPS_WITHIN);
        while (server.length == 2 && startOf(Long.parseLong(server[0])).equals(server[1])) {
            if (Instant.now().isAfter(deadline)) {
                lock.close();
                throw new LocalDatabaseException(
                        "a server with process id " + server[0] + " still uses " + path + ": stop it first.");
            }
            pause();
        }
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            @Nullable FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    private static String startOf(long pid) {
        return ProcessHandle.of(pid)
                .flatMap(process -> process.info().startInstant())
                .map(Instant::toString)
                .orElse("");
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LocalDatabaseException("interrupted while waiting for the previous server", e);
        }
    }
}
