package dev.inkwell.local.mailbox.test;

import dev.inkwell.local.mailbox.Mailbox;
import dev.inkwell.local.mailbox.MailboxServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Gives a Quarkus test a mailbox of its own, to which the application sends by real SMTP. */
public final class MailboxTestResource implements QuarkusTestResourceLifecycleManager {

    /** A system property, as tests may run in another class loader. */
    private static final String FOLDER = "inkwell.test.mailbox";

    private static final Map<Path, Mailbox> MAILBOXES = new ConcurrentHashMap<>();

    private @Nullable MailboxServer server;

    /** What the application has sent, and a way to refuse it. */
    public static Mailbox mailbox() {
        String folder = Objects.requireNonNull(System.getProperty(FOLDER), "the test resource is not started");
        return MAILBOXES.computeIfAbsent(Path.of(folder), Mailbox::in);
    }

    @Override
    public Map<String, String> start() {
        try {
            Path folder = Files.createTempDirectory("inkwell-mailbox");
            System.setProperty(FOLDER, folder.toString());
            MailboxServer started = MailboxServer.start(folder, 0);
            server = started;
            return Map.of(
                    // Quarkus keeps mails to itself in tests unless told otherwise.
                    "quarkus.mailer.mock",
                    "false",
                    "quarkus.mailer.host",
                    "127.0.0.1",
                    "quarkus.mailer.port",
                    Integer.toString(started.port()),
                    "quarkus.log.category.\"org.subethamail\".level",
                    "ERROR");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        if (server != null) {
            server.close();
            server = null;
            delete(Path.of(System.getProperty(FOLDER)));
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> all = files.toList();
            for (Path file : all) {
                Files.deleteIfExists(file);
            }
            Files.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
