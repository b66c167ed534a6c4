package dev.inkwell.local.mailbox;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.subethamail.smtp.server.SMTPServer;

/** Takes every mail for everybody, by SMTP on loopback, into a folder; it lives and ends inside this process. */
public final class MailboxServer implements AutoCloseable {

    static final int LONGEST_MESSAGE = 10 * 1024 * 1024;
    static final int MOST_CONNECTIONS = 100;

    private static final int KEPT_MESSAGES = 1_000;
    private static final int MOST_RECIPIENTS = 100;
    /** Longer than clients keep a connection for their next mail; Quarkus' mailer keeps it for five. */
    private static final int IDLE_MINUTES = 10;

    private final SMTPServer server;
    private final Mailbox mailbox;

    private MailboxServer(SMTPServer server, Mailbox mailbox) {
        this.server = server;
        this.mailbox = mailbox;
    }

    /**
     * Keeps the newest 1,000 mails in the folder, each as one {@code *.eml} file whose name sorts by arrival.
     *
     * @param port 0 for any free one
     * @throws MailboxException where the port is taken or the folder can't be written
     */
    public static MailboxServer start(Path folder, int port) {
        return start(folder, port, KEPT_MESSAGES);
    }

    static MailboxServer start(Path folder, int port, int keptMessages) {
        try {
            MailFolder messages = MailFolder.open(folder, keptMessages);
            SMTPServer server = new SMTPServer.Builder()
                    .hostName("localhost")
                    .softwareName("Inkwell's local mailbox")
                    .bindAddress(InetAddress.getLoopbackAddress())
                    .port(port)
                    .maxConnections(MOST_CONNECTIONS)
                    .connectionTimeout(IDLE_MINUTES, TimeUnit.MINUTES)
                    .maxMessageSize(LONGEST_MESSAGE)
                    .maxRecipients(MOST_RECIPIENTS)
                    .insertReceivedHeaders(false)
                    .executorService(Executors.newVirtualThreadPerTaskExecutor())
                    .messageHandlerFactory(_ -> new IncomingMail(messages))
                    .build();
            listen(server);
            return new MailboxServer(server, Mailbox.in(folder));
        } catch (IOException e) {
            throw new MailboxException("The folder " + folder + " can't be used for mails: " + e.getMessage(), e);
        }
    }

    /** From a virtual thread, as the server's own thread becomes a daemon like the one that starts it. */
    private static void listen(SMTPServer server) {
        try {
            CompletableFuture.runAsync(server::start, Thread::startVirtualThread)
                    .join();
        } catch (CompletionException e) {
            Throwable reason =
                    e.getCause() instanceof RuntimeException cause && cause.getCause() != null ? cause.getCause() : e;
            throw new MailboxException(
                    reason instanceof BindException
                            ? "Port " + server.getPort()
                                    + ", for mails, is taken: stop what listens there, or choose another."
                            : "Mails can't be received: " + reason.getMessage(),
                    reason);
        }
    }

    public int port() {
        return server.getPortAllocated();
    }

    /** What has arrived. */
    public Mailbox mailbox() {
        return mailbox;
    }

    /** Ends all connections; what is in the folder stays. */
    @Override
    public void close() {
        server.stop();
    }
}
