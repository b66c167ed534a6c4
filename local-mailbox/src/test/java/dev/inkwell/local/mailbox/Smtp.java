package dev.inkwell.local.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A connection to the mailbox on which every byte is the test's own. */
final class Smtp implements AutoCloseable {

    private static final int ANSWERED_WITHIN_MILLIS = 20_000;

    private final Socket socket;
    private final BufferedReader answers;

    private Smtp(Socket socket) throws IOException {
        this.socket = socket;
        this.answers = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
    }

    static Smtp connect(MailboxServer server) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
        socket.setSoTimeout(ANSWERED_WITHIN_MILLIS);
        return new Smtp(socket);
    }

    /** Past the greeting, with a sender and a recipient, where the message itself is awaited. */
    static Smtp atData(MailboxServer server, String recipient) throws IOException {
        Smtp smtp = greeted(server);
        smtp.expect("250", "MAIL FROM:<inkwell@example.org>");
        smtp.expect("250", "RCPT TO:<" + recipient + ">");
        smtp.expect("354", "DATA");
        return smtp;
    }

    static Smtp greeted(MailboxServer server) throws IOException {
        Smtp smtp = connect(server);
        assertThat(smtp.answer()).startsWith("220 ");
        smtp.expect("250", "HELO test");
        return smtp;
    }

    static void send(MailboxServer server, String recipient, String subject) throws IOException {
        try (Smtp smtp = atData(server, recipient)) {
            smtp.expect("250", "Subject: " + subject + "\r\n\r\nText of " + subject + ".\r\n.");
        }
    }

    void expect(String code, String command) throws IOException {
        write(command + "\r\n");
        assertThat(answer()).as(command).startsWith(code);
    }

    void write(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
    }

    /** Null where the server has closed the connection. */
    @Nullable
    String answer() throws IOException {
        return answers.readLine();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
