package dev.inkwell.local.database;

import dev.inkwell.local.process.Folders;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Map;

/**
 * Folders that are costly to make, kept for all builds of this user under INKWELL_CACHE, else XDG_CACHE_HOME/inkwell, else
 * ~/.cache/inkwell. A folder appears whole or not at all: it is filled elsewhere, under a lock, and renamed.
 */
final class DownloadCache {

    /** Fills an empty folder. */
    interface Filling {
        void fill(Path folder) throws IOException;
    }

    private final Path root;

    DownloadCache(Path root) {
        this.root = root;
    }

    static DownloadCache ofThisUser() {
        Map<String, String> environment = System.getenv();
        String home = System.getProperty("user.home");
        Path general = Path.of(environment.getOrDefault("XDG_CACHE_HOME", home + "/.cache"));
        return new DownloadCache(Path.of(environment.getOrDefault("INKWELL_CACHE", general + "/inkwell")));
    }

    Path root() {
        return root;
    }

    /** The folder of that name, filled first where it is not there. */
    Path folder(String name, Filling filling) throws IOException {
        Path folder = root.resolve(name);
        return Files.isDirectory(folder) ? folder : fillAlone(folder, filling);
    }

    // Synchronized, as the file lock keeps out other processes but not other threads of this one.
    private static synchronized Path fillAlone(Path folder, Filling filling) throws IOException {
        Files.createDirectories(folder.getParent());
        Path lockFile = folder.resolveSibling(folder.getFileName() + ".lock");
        try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.lock();
            if (!Files.isDirectory(folder)) {
                deleteInterrupted(folder);
                fillAndRename(folder, filling);
            }
            return folder;
        }
    }

    private static void fillAndRename(Path folder, Filling filling) throws IOException {
        Path scratch = Files.createTempDirectory(folder.getParent(), folder.getFileName() + ".part");
        try {
            filling.fill(scratch);
            Files.move(scratch, folder, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Folders.delete(scratch);
        }
    }

    private static void deleteInterrupted(Path folder) throws IOException {
        try (DirectoryStream<Path> parts =
                Files.newDirectoryStream(folder.getParent(), folder.getFileName() + ".part*")) {
            for (Path part : parts) {
                Folders.delete(part);
            }
        }
    }
}
