package dev.inkwell.auth.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.inkwell.auth.Api;
import dev.inkwell.local.mailbox.test.MailboxTestResource;
import io.quarkus.mailer.Mail;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MailServerTest {

    @Inject
    MailServer server;

    /** Each refusal ends a connection, so each mail hears a greeting. */
    @Test
    void theServersAnswerIsHeardHoweverOftenAConnectionIsOpened() {
        String address = Api.freshName() + "@example.org";
        MailboxTestResource.mailbox().reject(address, true);
        Mail mail = Mail.withText(address, "Subject", "Text");

        for (int i = 0; i < 200; i++) {
            assertThat(Refusal.finalCode(catchThrowable(() -> server.take(mail))))
                    .hasValue(550);
        }
    }
}
