package dev.inkwell.local.stack;

import dev.inkwell.local.mailbox.MailboxServer;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Where mails go: to the server that QUARKUS_MAILER_HOST names, and where none is named, into a mailbox that is started here.
 *
 * @param mailbox the one that was started
 * @param environment by which auth-service finds either
 * @param description for people
 */
record OutgoingMail(Optional<MailboxServer> mailbox, Map<String, String> environment, String description)
        implements AutoCloseable {

    private static final String HOST = "QUARKUS_MAILER_HOST";
    private static final String FROM = "QUARKUS_MAILER_FROM";
    private static final String DEFAULT_SENDER = "Inkwell <no-reply@inkwell.localhost>";
    /** In dev mode Quarkus keeps mails to itself unless told otherwise. */
    private static final Map<String, String> REALLY_SENT = Map.of("QUARKUS_MAILER_MOCK", "false");

    /** Mails are kept in the folder of the home, on INKWELL_MAILBOX_PORT or any free one. */
    static OutgoingMail start(Path home, Map<String, String> configured) {
        String host = configured.getOrDefault(HOST, "");
        if (!host.isEmpty()) {
            return new OutgoingMail(Optional.empty(), REALLY_SENT, "are sent by " + host);
        }
        Path folder = Home.mailbox(home);
        MailboxServer server = MailboxServer.start(folder, PortPlan.configured(configured, "INKWELL_MAILBOX_PORT"));
        Map<String, String> environment = new HashMap<>(REALLY_SENT);
        environment.put(HOST, "127.0.0.1");
        environment.put("QUARKUS_MAILER_PORT", Integer.toString(server.port()));
        environment.put(FROM, configured.getOrDefault(FROM, DEFAULT_SENDER));
        return new OutgoingMail(
                Optional.of(server), Map.copyOf(environment), folder + "; `make mail` prints the newest");
    }

    @Override
    public void close() {
        mailbox.ifPresent(MailboxServer::close);
    }
}
