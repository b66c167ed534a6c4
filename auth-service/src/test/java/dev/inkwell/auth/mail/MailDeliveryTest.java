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
import io.vertx.ext.mail.SMTPException;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    @Test
    void aMailThatTheServerRefusesForGoodIsNotSentAgain() {
        double refusals = count("refused");
        mailbox.reject(to, true);

        ask("ada");

        await().atMost(PATIENCE).until(() -> count("refused") > refusals);
        mailbox.reject(to, false);
        assertThat(database.number("SELECT count(*) FROM outgoing_mail WHERE attempts > 0 AND expires_at"
                        + " BETWEEN now() + interval '50 min' AND now() + interval '70 min' AND account_id IS NULL"))
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({"550, true", "554, true", "451, false", "535, false", "530, false"})
    void aRefusalIsFinalWhereItIsAboutTheMail(int code, boolean isFinal) {
        Throwable failure =
                new CompletionException(new SMTPException("recipient address not accepted", code, List.of(), false));

        assertThat(Refusal.finalCode(failure).isPresent()).isEqualTo(isFinal);
    }

    private double failures() {
        return count("failed");
    }

    private double count(String outcome) {
        return metrics.counter("inkwell.mail", "outcome", outcome).count();
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
