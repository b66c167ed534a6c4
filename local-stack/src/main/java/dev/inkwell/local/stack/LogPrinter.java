package dev.inkwell.local.stack;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Prints what is appended to a log, each line with a prefix, as long as this process lives. */
final class LogPrinter {

    private static final int PAUSE_MILLIS = 100;

    private LogPrinter() {}

    static void follow(String prefix, Path log) {
        Thread.ofVirtual().name("log-" + prefix).start(() -> {
            try {
                if (!Files.exists(log)) {
                    Files.createFile(log);
                }
                print(prefix, log);
            } catch (IOException e) {
                System.err.println(prefix + " | its log cannot be read: " + e.getMessage());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private static void print(String prefix, Path log) throws IOException, InterruptedException {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            file.seek(file.length());
            StringBuilder unfinished = new StringBuilder();
            while (true) {
                byte[] added = new byte[(int) Math.max(0, file.length() - file.getFilePointer())];
                file.readFully(added);
                unfinished.append(new String(added, StandardCharsets.UTF_8));
                for (int end = unfinished.indexOf("\n"); end >= 0; end = unfinished.indexOf("\n")) {
                    System.out.println(prefix + " | " + unfinished.substring(0, end));
                    unfinished.delete(0, end + 1);
                }
                Thread.sleep(PAUSE_MILLIS);
            }
        }
    }
}
