package dev.inkwell.auth.mail;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.mailer.Mail;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.List;
import java.util.OptionalInt;
import org.jboss.logging.Logger;

/** Sends what waits in the outbox, on whichever replica looks first. What a crash leaves half done is sent again. */
@ApplicationScoped
class OutboxSender {

    private static final Logger LOG = Logger.getLogger(OutboxSender.class);
    /** Sent one after another: all of them, at the timeout each, take less than the shortest time until the next attempt. */
    private static final int AT_ONCE = 5;

    private final OutboxRepository mails;
    private final Outbox outbox;
    private final MailTemplates templates;
    private final MailServer server;
    private final MeterRegistry metrics;
    private final Clock clock;

    OutboxSender(
            OutboxRepository mails,
            Outbox outbox,
            MailTemplates templates,
            MailServer server,
            MeterRegistry metrics,
            Clock clock) {
        this.mails = mails;
        this.outbox = outbox;
        this.templates = templates;
        this.server = server;
        this.metrics = metrics;
        this.clock = clock;
    }

    @Scheduled(identity = "outbox", every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void sendWaiting() {
        List<OutgoingMail> taken;
        do {
            taken = mails.take(clock.instant(), AT_ONCE);
            taken.forEach(this::send);
        } while (taken.size() == AT_ONCE);
    }

    private void send(OutgoingMail mail) {
        if (mails.removeExpired(mail.id(), clock.instant())) {
            LOG.errorf("event=mail-given-up mail=%s kind=%s attempts=%d", mail.id(), mail.kind(), mail.attempts());
            count("given-up");
            return;
        }
        try {
            server.take(written(mail));
        } catch (RuntimeException | GeneralSecurityException | IOException e) {
            failed(mail, e);
            return;
        }
        mails.remove(mail.id());
        LOG.infof("event=mail-sent mail=%s kind=%s", mail.id(), mail.kind());
        count("sent");
    }

    /** Unless the server's answer is final, the mail is tried again. What it says may hold an address, so its code alone is told. */
    private void failed(OutgoingMail mail, Exception failure) {
        OptionalInt code = Refusal.finalCode(failure);
        if (code.isPresent()) {
            mails.remove(mail.id());
            LOG.errorf("event=mail-refused mail=%s kind=%s code=%d", mail.id(), mail.kind(), code.getAsInt());
            count("refused");
            return;
        }
        LOG.warnf(
                "event=mail-not-sent mail=%s kind=%s attempts=%d cause=%s",
                mail.id(), mail.kind(), mail.attempts(), failure.getClass().getSimpleName());
        count("failed");
    }

    private Mail written(OutgoingMail mail) throws GeneralSecurityException, IOException {
        MailContent content = outbox.contentOf(mail);
        MailKind kind = MailKind.of(mail.kind());
        return new Mail()
                .addTo(content.to())
                .setSubject(kind.subject())
                .setText(templates.text(kind, content.values()))
                .setHtml(templates.html(kind, content.values()))
                // Asks out-of-office robots to keep quiet (RFC 3834, section 5).
                .addHeader("Auto-Submitted", "auto-generated")
                // The same mail sent twice can be known by it.
                .addHeader("X-Inkwell-Mail", mail.id().toString());
    }

    private void count(String outcome) {
        metrics.counter("inkwell.mail", "outcome", outcome).increment();
    }
}
