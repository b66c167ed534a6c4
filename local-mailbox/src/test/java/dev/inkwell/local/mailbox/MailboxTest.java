package dev.inkwell.local.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class MailboxTest {

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
    void aMailIsReadWithItsSubjectBothPartsAndAllRecipients() throws Exception {
        MimeMessage message =
                message("Bestätigen Sie „Ihre“ Adresse, die eine von recht vielen Adressen ist, die es gibt");
        message.setRecipient(Message.RecipientType.TO, new InternetAddress("ada@example.org", "Ada Löwe"));
        message.setRecipient(Message.RecipientType.BCC, new InternetAddress("blind@example.org"));
        MimeBodyPart text = new MimeBodyPart();
        text.setText("Grüße: https://inkwell.example.org/verify?token=" + "a=b".repeat(40) + ".\n", "UTF-8");
        MimeBodyPart html = new MimeBodyPart();
        html.setText("<p>Grüße</p>\n", "ISO-8859-1", "html");
        MimeMultipart parts = new MimeMultipart("alternative", text, html);
        message.setContent(parts);

        Transport.send(message);

        Mail mail = Mailbox.in(folder).next("ADA@example.org");
        assertThat(mail.subject())
                .isEqualTo("Bestätigen Sie „Ihre“ Adresse, die eine von recht vielen Adressen ist, die es gibt");
        assertThat(mail.sender()).isEqualTo("Inkwell <inkwell@example.org>");
        assertThat(mail.recipients()).containsExactlyInAnyOrder("ada@example.org", "blind@example.org");
        assertThat(mail.text()).startsWith("Grüße");
        assertThat(mail.html()).isEqualTo("<p>Grüße</p>\r\n");
        assertThat(mail.links()).containsExactly("https://inkwell.example.org/verify?token=" + "a=b".repeat(40));
    }

    @Test
    void anAddressBeyondAsciiIsReadAsItWasGiven() throws IOException {
        Smtp.send(server, "grün@exämple.org", "Grün");

        assertThat(server.mailbox().to("grün@exämple.org"))
                .extracting(Mail::subject)
                .containsExactly("Grün");
    }

    @Test
    void eachMailIsTakenOnceInTheOrderOfArrival() throws IOException {
        Smtp.send(server, "ada@example.org", "First");
        Smtp.send(server, "other@example.org", "Of another");
        Smtp.send(server, "ada@example.org", "Second");
        Smtp.send(server, "ada@example.org", "Third");
        Mailbox mailbox = server.mailbox();

        Mail wanted = mailbox.next("ada@example.org", mail -> mail.subject().equals("Second"));

        assertThat(wanted.subject()).isEqualTo("Second");
        assertThat(mailbox.next("ada@example.org").subject()).isEqualTo("First");
        assertThat(mailbox.next("ada@example.org").subject()).isEqualTo("Third");
    }

    @Test
    void whoAsksWaitsForAMailThatComesLater() throws Exception {
        CompletableFuture<Mail> awaited = CompletableFuture.supplyAsync(
                () -> server.mailbox().next("ada@example.org"), Thread::startVirtualThread);

        Smtp.send(server, "ada@example.org", "Later");

        assertThat(awaited.get().subject()).isEqualTo("Later");
    }

    @Test
    void aMailThatDoesNotComeIsToldWithThoseThatDid() throws IOException {
        Smtp.send(server, "ada@example.org", "Another");

        assertThatThrownBy(() -> server.mailbox()
                        .next("ada@example.org", mail -> mail.subject().equals("Wanted"), Duration.ofMillis(50)))
                .isInstanceOf(MailboxException.class)
                .hasMessage("No such mail to ada@example.org arrived within 50 ms."
                        + " There are, to this address: [Another]");
    }

    @Test
    void aFolderThatIsNotThereHoldsNoMail() {
        assertThat(Mailbox.in(folder.resolve("nowhere")).all()).isEmpty();
    }

    private MimeMessage message(String subject) throws MessagingException, IOException {
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.host", "127.0.0.1");
        properties.setProperty("mail.smtp.port", Integer.toString(server.port()));
        MimeMessage message = new MimeMessage(Session.getInstance(properties));
        message.setFrom(new InternetAddress("inkwell@example.org", "Inkwell"));
        message.setSubject(subject, "UTF-8");
        return message;
    }
}
