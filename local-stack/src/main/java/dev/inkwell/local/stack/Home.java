package dev.inkwell.local.stack;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The folder of one running stack, held by a lock of the operating system, so that it is free again however its owner ends. */
final class Home implements AutoCloseable {

    private static final long NEEDED_MEGABYTES = 400;
    private static final long BYTES_PER_MEGABYTE = 1_000_000;

    private final Path path;
    private final FileChannel lock;

    private boolean leftInDisorder;

    private Home(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /** INKWELL_HOME, else .inkwell in the project. */
    static Path path(Path project, Map<String, String> environment) {
        String configured = environment.getOrDefault("INKWELL_HOME", "");
        return project.resolve(configured.isEmpty() ? ".inkwell" : configured)
                .toAbsolutePath()
                .normalize();
    }

    static Home open(Path path) {
        try {
            for (String folder : List.of("logs", "mailbox", "secrets")) {
                Files.createDirectories(path.resolve(folder));
            }
            long free = Files.getFileStore(path).getUsableSpace() / BYTES_PER_MEGABYTE;
            if (free < NEEDED_MEGABYTES) {
                throw new StackException("The disk of " + path + " has only " + free + " MB left; Inkwell needs "
                        + NEEDED_MEGABYTES + " MB to start.");
            }
            Home home = new Home(path, lockFile(path));
            if (!isLocked(home.lock)) {
                home.lock.close();
                throw new StackException("Inkwell already runs in " + path + " (process "
                        + pid(path).map(String::valueOf).orElse("unknown")
                        + "): `make stop` stops it, another INKWELL_HOME runs a second one.");
            }
            home.leftInDisorder = Files.exists(path.resolve("run.pid"));
            Files.deleteIfExists(Endpoints.file(path));
            Files.writeString(path.resolve("run.pid"), ProcessHandle.current().pid() + "\n");
            return home;
        } catch (AccessDeniedException e) {
            throw new StackException(
                    "The folder " + path + " cannot be written to: choose another by INKWELL_HOME.", e);
        } catch (IOException e) {
            throw new StackException("The folder " + path + " cannot be used: " + e, e);
        }
    }

    /** The process that runs the stack there; none where it is not held. */
    static Optional<ProcessHandle> runner(Path path) throws IOException {
        if (!Files.exists(path.resolve("run.lock"))) {
            return Optional.empty();
        }
        try (FileChannel channel = lockFile(path)) {
            return isLocked(channel) ? Optional.empty() : pid(path).flatMap(ProcessHandle::of);
        }
    }

    /** Whether the run before was killed, so that its services may still be about to stop. */
    boolean wasLeftInDisorder() {
        return leftInDisorder;
    }

    Path log(String name) {
        return path.resolve("logs").resolve(name + ".log");
    }

    /** Where mails are kept. */
    static Path mailbox(Path path) {
        return path.resolve("mailbox");
    }

    Path path() {
        return path;
    }

    /** Nobody shall find what is about to stop. */
    void withdrawEndpoints() {
        try {
            Files.deleteIfExists(Endpoints.file(path));
        } catch (IOException e) {
            throw new StackException(Endpoints.file(path) + " cannot be deleted: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(path.resolve("run.pid"));
            lock.close();
        } catch (IOException e) {
            throw new StackException("The folder " + path + " could not be left in order: " + e.getMessage(), e);
        }
    }

    private static Optional<Long> pid(Path path) throws IOException {
        Path file = path.resolve("run.pid");
        return Files.exists(file)
                ? Optional.of(Long.valueOf(Files.readString(file).trim()))
                : Optional.empty();
    }

    private static FileChannel lockFile(Path path) throws IOException {
        return FileChannel.open(path.resolve("run.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }
}
