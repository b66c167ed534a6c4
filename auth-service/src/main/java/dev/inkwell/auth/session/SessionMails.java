package dev.inkwell.auth.session;

import dev.inkwell.auth.account.Account;
import dev.inkwell.auth.mail.Links;
import dev.inkwell.auth.mail.MailKind;
import dev.inkwell.auth.mail.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Tells the owner of an account what somebody else may have done with it. */
@ApplicationScoped
class SessionMails {

    private static final Duration USEFUL_FOR = Duration.ofDays(7);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private final Outbox outbox;
    private final Links links;

    SessionMails(Outbox outbox, Links links) {
        this.outbox = outbox;
        this.links = links;
    }

    void tellOfNewDevice(Account account, Session session) {
        send(MailKind.NEW_DEVICE, account, session.device(), session.address(), session.startedAt());
    }

    /** @param origin where the spent token came from, which may be the thief's place or the owner's */
    void tellOfReuse(Account account, Session.Origin origin, Instant now) {
        send(MailKind.REFRESH_TOKEN_REUSED, account, origin.device(), origin.address(), now);
    }

    private void send(MailKind kind, Account account, String device, @Nullable InetAddress address, Instant time) {
        Map<String, String> values = Map.of(
                "username", account.username(),
                "device", device,
                "address", address == null ? "an unknown address" : address.getHostAddress(),
                "time", TIME.format(time),
                "link", links.to("reset-password"));
        outbox.add(kind, account.id(), Objects.requireNonNull(account.email()), values, USEFUL_FOR);
    }
}
