package dev.inkwell.auth.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.inkwell.auth.Api;
import dev.inkwell.auth.Database;
import dev.inkwell.local.mailbox.Mail;
import dev.inkwell.local.mailbox.Mailbox;
import dev.inkwell.local.mailbox.test.MailboxTestResource;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** From the outbox to a real mail server. */
@QuarkusTest
class MailDeliveryTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Mailbox mailbox = MailboxTestResource.mailbox();
    private final String to = Api.freshName() + "@example.org";

    @Inject
    Outbox outbox;

    @Inject
    Database database;

    @Inject
    MeterRegistry metrics;

    @Test
    void aMailArrivesWithBothPartsFromTheConfiguredSender() {
        ask("Grüße von „ada“");

        Mail mail = mailbox.next(to);
        assertThat(mail.subject()).isEqualTo(MailKind.VERIFY_EMAIL.subject());
        assertThat(mail.sender()).isEqualTo("Inkwell <no-reply@inkwell.localhost>");
        assertThat(mail.recipients()).containsExactly(to);
        assertThat(mail.text()).contains("Grüße von „ada“");
        assertThat(mail.html()).contains("Grüße von „ada“");
        assertThat(mail.links()).contains("https://example.org/verify-email?token=abc");
    }

    @Test
    void aMailThatTheServerRefusesIsSentAgainLater() {
        double failures = failures();
        mailbox.refuse(to, true);
        ask("ada");
        await().atMost(PATIENCE).until(() -> failures() > failures);
        mailbox.refuse(to, false);
        assertThat(mailbox.to(to)).isEmpty();

        database.update("UPDATE outgoing_mail SET next_attempt_at = now() WHERE attempts > 0");

        assertThat(mailbox.next(to).subject()).isEqualTo(MailKind.VERIFY_EMAIL.subject());
    }

    private double failures() {
        return metrics.counter("inkwell.mail", "outcome", "failed").count();
    }

    private void ask(String username) {
        Map<String, String> values = Map.of(
                "username", username,
                "link", "https://example.org/verify-email?token=abc",
                "life", "24 hours");
        QuarkusTransaction.requiringNew()
                .run(() -> outbox.add(MailKind.VERIFY_EMAIL, null, to, values, Duration.ofHours(1)));
    }
}
