package dev.inkwell.auth.email;

import dev.inkwell.auth.account.Account;
import dev.inkwell.auth.mail.Lifetime;
import dev.inkwell.auth.mail.Links;
import dev.inkwell.auth.mail.MailKind;
import dev.inkwell.auth.mail.MailLimit;
import dev.inkwell.auth.mail.Outbox;
import dev.inkwell.kit.problem.DomainException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;

/** The mails about a change of address, in the caller's transaction. */
@ApplicationScoped
class EmailChangeMails {

    private static final Duration WORTH_TELLING_FOR = Duration.ofDays(3);
    private static final Duration DAY = Duration.ofDays(1);

    private final Outbox outbox;
    private final MailLimit limit;
    private final Links links;
    private final EmailConfig config;

    EmailChangeMails(Outbox outbox, MailLimit limit, Links links, EmailConfig config) {
        this.outbox = outbox;
        this.limit = limit;
        this.links = links;
        this.config = config;
    }

    /**
     * So that nobody writes to ever more addresses by way of an account.
     *
     * @throws DomainException {@code too-many-changes} (429)
     */
    void requireFewChanges(Account account) {
        if (!limit.allowsToday(MailKind.EMAIL_CHANGE_REQUESTED, addressOf(account))) {
            throw new DomainException(EmailError.TOO_MANY_CHANGES).retryAfter(DAY);
        }
    }

    /** Whether the new address has not got too many such mails, whoever asked for them. */
    boolean mayGoTo(String newAddress) {
        return limit.allows(MailKind.CONFIRM_EMAIL_CHANGE, newAddress);
    }

    /** @param taken whether it is another account's address: then its owner is told, and gets no token */
    void ask(Account account, String newAddress, String token, boolean taken) {
        if (taken) {
            Map<String, String> values = Map.of("link", links.to("reset-password"));
            outbox.add(MailKind.EMAIL_TAKEN, account.id(), newAddress, values, config.changeLife());
            return;
        }
        Map<String, String> values = Map.of(
                "username", account.username(),
                "link", links.to("confirm-email-change", token),
                "life", Lifetime.inWords(config.changeLife()));
        outbox.add(MailKind.CONFIRM_EMAIL_CHANGE, account.id(), newAddress, values, config.changeLife());
    }

    void tellOfRequest(Account account, String newAddress) {
        tell(MailKind.EMAIL_CHANGE_REQUESTED, account, addressOf(account), newAddress);
    }

    void tellOfChange(Account account, String before) {
        tell(MailKind.EMAIL_CHANGED, account, before, addressOf(account));
    }

    private void tell(MailKind kind, Account account, String to, String newAddress) {
        Map<String, String> values =
                Map.of("username", account.username(), "email", newAddress, "link", links.to("reset-password"));
        outbox.add(kind, account.id(), to, values, WORTH_TELLING_FOR);
    }

    private static String addressOf(Account account) {
        return Objects.requireNonNull(account.email());
    }
}
