package dev.inkwell.local.database;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Another build that takes a while over the same download. */
final class SlowFilling {

    private SlowFilling() {}

    public static void main(String[] arguments) throws IOException {
        new DownloadCache(Path.of(arguments[0])).folder("thing", folder -> {
            System.out.println("filling");
            Files.createFile(folder.resolve("by-the-other"));
            try {
                Thread.sleep(1000);
            } catch (InterruptedException e) {
                throw new InterruptedIOException();
            }
        });
    }
}
