package dev.inkwell.local.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Says on standard error that something is fetched and, every two seconds, how much of it is there. */
final class DownloadProgress implements AutoCloseable {

    private static final long BYTES_PER_MEGABYTE = 1_000_000;

    private final String what;
    private final Path folder;
    private final Thread thread;

    private DownloadProgress(String what, Path folder) {
        this.what = what;
        this.folder = folder;
        this.thread = Thread.ofVirtual().unstarted(this::report);
    }

    static DownloadProgress of(String what, Path folder) {
        System.err.println("Fetching " + what + " ...");
        DownloadProgress progress = new DownloadProgress(what, folder);
        progress.thread.start();
        return progress;
    }

    @Override
    public void close() {
        thread.interrupt();
    }

    private void report() {
        try {
            while (true) {
                Thread.sleep(2000);
                System.err.println("Fetching " + what + ": " + size() / BYTES_PER_MEGABYTE + " MB so far");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private long size() {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        } catch (IOException | java.io.UncheckedIOException e) {
            return 0;
        }
    }
}
