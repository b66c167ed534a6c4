package dev.inkwell.local.mailbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;

/** The files of the newest mails; each is there whole or not at all, for its owner alone, and is named after its arrival. */
final class MailFolder {

    private static final DateTimeFormatter ARRIVAL =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss.SSSSSS'Z'").withZone(ZoneOffset.UTC);
    private static final String MESSAGE = ".eml";
    static final String UNFINISHED = ".part";

    private final Path path;
    private final int kept;
    private Instant newest = Instant.EPOCH;

    private MailFolder(Path path, int kept) {
        this.path = path;
        this.kept = kept;
    }

    /** Makes it where there is none, and takes away what a killed run did not finish. */
    static MailFolder open(Path path, int kept) throws IOException {
        Files.createDirectories(path);
        for (Path file : files(path, UNFINISHED)) {
            Files.deleteIfExists(file);
        }
        Refusals.in(path).clear();
        return new MailFolder(path, kept);
    }

    /** The mails in a folder, oldest first; none where there is no such folder. */
    static List<Path> messages(Path path) throws IOException {
        try {
            return files(path, MESSAGE);
        } catch (NoSuchFileException e) {
            return List.of();
        }
    }

    Refusals refusals() {
        return Refusals.in(path);
    }

    /** Whether it was kept: it is not where its content is longer than that. */
    boolean store(String sender, List<String> recipients, InputStream content, int longest) throws IOException {
        Path unfinished = Files.createTempFile(path, "", UNFINISHED);
        try {
            try (OutputStream file = Files.newOutputStream(unfinished)) {
                file.write(envelope(sender, recipients));
                if (!copy(content, file, longest)) {
                    return false;
                }
            }
            publish(unfinished);
            return true;
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    /** What the server was told and the message itself need not say, as RFC 5321, section 4.4, and mail servers by custom put it. */
    private static byte[] envelope(String sender, List<String> recipients) {
        StringBuilder headers = new StringBuilder("Return-Path: <" + sender + ">\r\n");
        recipients.forEach(
                recipient -> headers.append("Delivered-To: ").append(recipient).append("\r\n"));
        return headers.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static boolean copy(InputStream from, OutputStream to, int longest) throws IOException {
        byte[] buffer = new byte[8192];
        int length = 0;
        for (int read = from.read(buffer); read >= 0; read = from.read(buffer)) {
            length += read;
            if (length > longest) {
                return false;
            }
            to.write(buffer, 0, read);
        }
        return true;
    }

    private synchronized void publish(Path finished) throws IOException {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        newest = now.isAfter(newest) ? now : newest.plus(1, ChronoUnit.MICROS);
        // The rest of the name tells apart what two servers store in one folder at one moment.
        String rest = "%04x".formatted(ThreadLocalRandom.current().nextInt(0x10000));
        Files.move(
                finished, path.resolve(ARRIVAL.format(newest) + "-" + rest + MESSAGE), StandardCopyOption.ATOMIC_MOVE);
        List<Path> messages = messages(path);
        for (Path old : messages.subList(0, Math.max(0, messages.size() - kept))) {
            Files.deleteIfExists(old);
        }
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }
}
