package dev.inkwell.local.mailbox;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The mails in a folder, which a {@link MailboxServer} of this or another process fills. Safe for use by many threads. */
public final class Mailbox {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int PAUSE_MILLIS = 20;

    private final Path folder;
    private final Map<String, Mail> parsed = new ConcurrentHashMap<>();
    private final Set<String> taken = ConcurrentHashMap.newKeySet();

    private Mailbox(Path folder) {
        this.folder = folder;
    }

    public static Mailbox in(Path folder) {
        return new Mailbox(folder);
    }

    /** All mails that are kept, oldest first. */
    public List<Mail> all() {
        try {
            List<Path> files = MailFolder.messages(folder);
            parsed.keySet().retainAll(files.stream().map(Mailbox::id).collect(Collectors.toSet()));
            List<Mail> mails = new ArrayList<>();
            for (Path file : files) {
                read(file, mails);
            }
            return mails;
        } catch (IOException e) {
            throw new MailboxException("The mails in " + folder + " can't be read: " + e.getMessage(), e);
        }
    }

    /** All mails to an address, oldest first. */
    public List<Mail> to(String address) {
        return all().stream().filter(mail -> mail.isTo(address)).toList();
    }

    /** Waits for the oldest mail to an address that was not taken before, and takes it. Raises MailboxException after 30 seconds. */
    public Mail next(String address) {
        return next(address, _ -> true);
    }

    /** As {@link #next(String)}, of those mails that are wanted. */
    public Mail next(String address, Predicate<Mail> wanted) {
        return next(address, wanted, PATIENCE);
    }

    /** As {@link #next(String)}, of those mails that are wanted, with a time limit of one's own. */
    public Mail next(String address, Predicate<Mail> wanted, Duration within) {
        long deadline = System.nanoTime() + within.toNanos();
        while (true) {
            for (Mail mail : to(address)) {
                if (wanted.test(mail) && taken.add(mail.id())) {
                    return mail;
                }
            }
            if (System.nanoTime() > deadline) {
                throw new MailboxException("No such mail to " + address + " arrived within " + within.toMillis()
                        + " ms. There are, to this address: "
                        + to(address).stream().map(Mail::subject).toList());
            }
            pause();
        }
    }

    /** Whether the server answers each mail with 451, try again later; it starts with taking all. */
    public void refuseAll(boolean refused) {
        tell(refusals -> refusals.setEverybody(refused));
    }

    /** As {@link #refuseAll}, for one address. */
    public void refuse(String address, boolean refused) {
        tell(refusals -> refusals.set(address, refused));
    }

    /** Whether the server answers each mail to an address with 550, no such mailbox. */
    public void reject(String address, boolean rejected) {
        tell(refusals -> refusals.setForGood(address, rejected));
    }

    private interface Change {
        void apply(Refusals refusals) throws IOException;
    }

    private synchronized void tell(Change change) {
        try {
            change.apply(Refusals.in(folder));
        } catch (IOException e) {
            throw new MailboxException("The mailbox in " + folder + " can't be told: " + e.getMessage(), e);
        }
    }

    private void read(Path file, List<Mail> mails) throws IOException {
        Mail known = parsed.get(id(file));
        try {
            Mail mail = known == null ? MailParser.parse(file) : known;
            parsed.put(mail.id(), mail);
            mails.add(mail);
        } catch (NoSuchFileException e) {
            // Newer ones took its place meanwhile.
            parsed.remove(id(file));
        }
    }

    private static String id(Path file) {
        return file.getFileName().toString();
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MailboxException("interrupted while waiting for a mail", e);
        }
    }
}
