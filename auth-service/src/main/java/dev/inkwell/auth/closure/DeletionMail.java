package dev.inkwell.auth.closure;

import dev.inkwell.auth.account.Account;
import dev.inkwell.auth.mail.Links;
import dev.inkwell.auth.mail.MailKind;
import dev.inkwell.auth.mail.Outbox;
import dev.inkwell.auth.onetime.OneTimeTokens;
import dev.inkwell.auth.onetime.Purpose;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Tells when an account is to be deleted, with a link that takes it back. */
@ApplicationScoped
class DeletionMail {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private final OneTimeTokens tokens;
    private final Outbox outbox;
    private final Links links;

    DeletionMail(OneTimeTokens tokens, Outbox outbox, Links links) {
        this.tokens = tokens;
        this.outbox = outbox;
        this.links = links;
    }

    /** In the caller's transaction, which holds the account. */
    void send(Account account, Instant dueAt, Instant now) {
        Duration remaining = Duration.between(now, dueAt);
        String token = tokens.issue(Purpose.WITHDRAW_DELETION, account.id(), "", remaining);
        outbox.add(
                MailKind.DELETION_REQUESTED,
                account.id(),
                Objects.requireNonNull(account.email()),
                Map.of(
                        "username", account.username(),
                        "link", links.to("withdraw-deletion", token),
                        "time", TIME.format(dueAt)),
                remaining);
    }
}
