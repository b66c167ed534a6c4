package dev.inkwell.auth.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.inkwell.auth.Api;
import dev.inkwell.auth.Database;
import dev.inkwell.auth.RolledBack;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OutboxTest {

    private static final Map<String, String> VALUES =
            Map.of("username", "<ada>", "link", "https://example.org/?token=secret", "token", "secret", "hours", "24");

    @Inject
    Outbox outbox;

    @Inject
    OutboxRepository mails;

    @Inject
    MailTemplates templates;

    @Inject
    Database database;

    @Inject
    Clock clock;

    @Test
    void everyKindHasItsTemplates() {
        for (MailKind kind : MailKind.values()) {
            assertThat(kind.subject()).isNotBlank();
            assertThat(MailTemplatesTest.rendered(templates, kind)).hasSize(2).allMatch(text -> text.length() > 100);
        }
    }

    @Test
    void whatWaitsIsReadableByTheServiceAlone() throws Exception {
        String to = Api.freshName() + "@example.org";
        RolledBack.run(() -> {
            outbox.add(MailKind.VERIFY_EMAIL, null, to, VALUES, Duration.ofHours(1));
            List<OutgoingMail> taken = mails.take(clock.instant(), 1000);
            assertThat(taken).anySatisfy(mail -> {
                assertThat(outbox.contentOf(mail).to()).isEqualTo(to);
                assertThat(new String(mail.content(), java.nio.charset.StandardCharsets.ISO_8859_1))
                        .doesNotContain(to)
                        .doesNotContain("secret");
            });
        });
    }

    @Test
    void aMailThatWasTakenIsNotTakenTwice() throws Exception {
        RolledBack.run(() -> {
            outbox.add(MailKind.VERIFY_EMAIL, null, "a@example.org", VALUES, Duration.ofHours(1));
            assertThat(mails.take(clock.instant(), 1000)).isNotEmpty();
            assertThat(mails.take(clock.instant(), 1000)).isEmpty();
        });
    }

    @Test
    void noMailWaitsForATransactionThatIsRolledBack() throws Exception {
        long before = database.number("SELECT count(*) FROM outgoing_mail");

        RolledBack.run(() -> outbox.add(MailKind.VERIFY_EMAIL, null, "a@example.org", VALUES, Duration.ofHours(1)));

        assertThat(database.number("SELECT count(*) FROM outgoing_mail")).isLessThanOrEqualTo(before);
    }
}
