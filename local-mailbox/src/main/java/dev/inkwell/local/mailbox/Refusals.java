package dev.inkwell.local.mailbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Whose mail is refused for now: a file in the folder, so that another process, or class loader, than the server's can say so. */
record Refusals(Path file) {

    private static final String EVERYBODY = "*";
    private static final String FOR_GOOD = "550 ";

    static Refusals in(Path folder) {
        return new Refusals(folder.resolve(".refused"));
    }

    boolean include(String recipient) throws IOException {
        Set<String> refused = read();
        return refused.contains(EVERYBODY) || refused.contains(recipient.toLowerCase(Locale.ROOT));
    }

    void setEverybody(boolean refused) throws IOException {
        set(EVERYBODY, refused);
    }

    void set(String recipient, boolean refused) throws IOException {
        Set<String> all = read();
        if (refused) {
            all.add(recipient.toLowerCase(Locale.ROOT));
        } else {
            all.remove(recipient.toLowerCase(Locale.ROOT));
        }
        Path scratch = Files.createTempFile(file.toAbsolutePath().getParent(), "", MailFolder.UNFINISHED);
        Files.write(scratch, all);
        Files.move(scratch, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Whether there is no such recipient, and never will be. */
    boolean rejects(String recipient) throws IOException {
        return read().contains(FOR_GOOD + recipient.toLowerCase(Locale.ROOT));
    }

    void setForGood(String recipient, boolean rejected) throws IOException {
        set(FOR_GOOD + recipient, rejected);
    }

    void clear() throws IOException {
        Files.deleteIfExists(file);
    }

    private Set<String> read() throws IOException {
        try {
            return new TreeSet<>(Files.readAllLines(file));
        } catch (NoSuchFileException e) {
            return new TreeSet<>();
        }
    }
}
