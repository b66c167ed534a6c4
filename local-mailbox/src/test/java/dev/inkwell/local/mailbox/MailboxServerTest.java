package dev.inkwell.local.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class MailboxServerTest {

    @TempDir
    private Path folder;

    private MailboxServer server;

    @BeforeEach
    void start() {
        server = MailboxServer.start(folder, 0);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void theFileHoldsTheMessageAsItWasSentBelowItsEnvelope() throws IOException {
        try (Smtp smtp = Smtp.atData(server, "ada@example.org")) {
            smtp.expect("250", "Subject: Dots\r\n\r\n..\r\n...and more\r\n.");
        }

        Path file = onlyFile();
        assertThat(file.getFileName().toString()).matches("\\d{8}T\\d{6}\\.\\d{6}Z-[0-9a-f]{4}\\.eml");
        assertThat(file)
                .hasContent("Return-Path: <inkwell@example.org>\r\nDelivered-To: ada@example.org\r\n"
                        + "Subject: Dots\r\n\r\n.\r\n..and more\r\n");
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void ofMailsThatComeAtOnceNoneIsLost() throws Exception {
        Callable<Void> three = () -> {
            for (int i = 0; i < 3; i++) {
                Smtp.send(server, "many@example.org", "One of many");
            }
            return null;
        };

        try (var threads = Executors.newFixedThreadPool(20)) {
            for (Future<Void> sent : threads.invokeAll(java.util.Collections.nCopies(20, three))) {
                sent.get();
            }
        }

        assertThat(server.mailbox().to("many@example.org")).hasSize(60);
    }

    @Test
    void theNewestAreKept() throws IOException {
        try (MailboxServer small = MailboxServer.start(folder, 0, 3)) {
            for (int number : IntStream.rangeClosed(1, 5).toArray()) {
                Smtp.send(small, "ada@example.org", "Number " + number);
            }

            assertThat(small.mailbox().all())
                    .extracting(Mail::subject)
                    .containsExactly("Number 3", "Number 4", "Number 5");
        }
    }

    @Test
    void aMessageThatBreaksOffLeavesNothing() throws IOException {
        try (Smtp smtp = Smtp.atData(server, "ada@example.org")) {
            smtp.write("Subject: Half\r\n\r\nof a mess");
        }
        Smtp.send(server, "ada@example.org", "Whole");
        server.close();

        assertThat(folder).isDirectoryNotContaining(file -> !file.equals(onlyFile()));
    }

    @Test
    void whatAKilledRunDidNotFinishIsTakenAway() throws IOException {
        Path unfinished = Files.createFile(folder.resolve("123.part"));

        MailboxServer.start(folder, 0).close();

        assertThat(unfinished).doesNotExist();
    }

    @Test
    void aMessageThatIsTooLongIsRefusedAndTheNextIsTaken() throws IOException {
        String line = "x".repeat(998) + "\r\n";
        try (Smtp smtp = Smtp.atData(server, "ada@example.org")) {
            for (int sent = 0; sent < 2 * MailboxServer.LONGEST_MESSAGE; sent += line.length()) {
                smtp.write(line);
            }
            smtp.expect("552", ".");
            smtp.expect("250", "RSET");
            smtp.expect("552", "MAIL FROM:<inkwell@example.org> SIZE=" + (MailboxServer.LONGEST_MESSAGE + 1));
        }
        Smtp.send(server, "ada@example.org", "Short");

        assertThat(server.mailbox().all()).extracting(Mail::subject).containsExactly("Short");
    }

    @Test
    void connectionsAboveTheLimitAreTurnedAway() throws IOException {
        List<Smtp> connections = new ArrayList<>();
        try {
            for (int i = 0; i < MailboxServer.MOST_CONNECTIONS; i++) {
                connections.add(Smtp.greeted(server));
            }
            Smtp tooMany = Smtp.connect(server);
            connections.add(tooMany);

            assertThat(tooMany.answer()).startsWith("421 ");
        } finally {
            for (Smtp connection : connections) {
                connection.close();
            }
        }
    }

    @Test
    void mailIsRefusedForNowWhenToldSo() throws IOException {
        server.mailbox().refuseAll(true);
        assertRefused("ada@example.org");

        server.mailbox().refuseAll(false);

        Smtp.send(server, "ada@example.org", "Again");
        assertThat(server.mailbox().all()).hasSize(1);
    }

    @Test
    void oneAddressCanBeRefusedAmongOthers() throws IOException {
        server.mailbox().refuse("Ada@example.org", true);
        assertRefused("ada@example.org");
        Smtp.send(server, "grace@example.org", "Taken");

        server.mailbox().refuse("ada@example.org", false);

        Smtp.send(server, "ada@example.org", "Again");
        assertThat(server.mailbox().all()).extracting(Mail::subject).containsExactly("Taken", "Again");
    }

    @Test
    void oneAddressCanBeRejectedForGood() throws IOException {
        server.mailbox().reject("Ada@example.org", true);

        try (Smtp smtp = Smtp.greeted(server)) {
            smtp.expect("250", "MAIL FROM:<inkwell@example.org>");
            smtp.expect("550", "RCPT TO:<ada@example.org>");
            smtp.expect("250", "RCPT TO:<grace@example.org>");
        }
    }

    @Test
    void aNewServerTakesAllThatTheOneBeforeRefused() throws IOException {
        server.mailbox().refuseAll(true);
        server.close();

        server = MailboxServer.start(folder, 0);

        Smtp.send(server, "ada@example.org", "Taken");
    }

    private void assertRefused(String recipient) throws IOException {
        try (Smtp smtp = Smtp.greeted(server)) {
            smtp.expect("250", "MAIL FROM:<inkwell@example.org>");
            smtp.expect("451", "RCPT TO:<" + recipient + ">");
        }
    }

    @Test
    void aPortThatIsTakenIsNamed() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> MailboxServer.start(folder, taken.getLocalPort()))
                    .isInstanceOf(MailboxException.class)
                    .hasMessageStartingWith("Port " + taken.getLocalPort() + ", for mails, is taken");
        }
    }

    @Test
    void nobodyOutsideReachesIt() throws IOException {
        List<InetAddress> outside = NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress())
                .toList();

        assertThat(outside).allSatisfy(address -> assertThatThrownBy(() -> new Socket(address, server.port()))
                .isInstanceOf(ConnectException.class));
    }

    @Test
    void closingEndsConnectionsAndFreesThePort() throws IOException {
        try (Smtp idle = Smtp.greeted(server);
                Smtp sending = Smtp.atData(server, "ada@example.org")) {
            sending.write("Subject: Half\r\n");

            server.close();

            assertThat(idle.answer()).isNull();
            MailboxServer.start(folder, server.port()).close();
        }
    }

    @Test
    void itKeepsNoProcessAlive() {
        assertThat(Thread.getAllStackTraces().keySet())
                .filteredOn(thread -> thread.getName().contains("subethamail"))
                .isNotEmpty()
                .allMatch(Thread::isDaemon);
    }

    private Path onlyFile() {
        try {
            List<Path> files = MailFolder.messages(folder);
            assertThat(files).hasSize(1);
            return files.getFirst();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
