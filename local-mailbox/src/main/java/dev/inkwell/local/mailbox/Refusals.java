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
