package dev.inkwell.auth;

import dev.inkwell.local.mailbox.Mail;
import dev.inkwell.local.mailbox.test.MailboxTestResource;

/** What the service has sent, by real SMTP. */
public final class Mails {

    private Mails() {}

    /** Waits for a mail to an address with a link to a page, and takes it. */
    public static Mail withLinkTo(String page, String address) {
        return MailboxTestResource.mailbox()
                .next(address, mail -> mail.links().stream().anyMatch(link -> link.contains("/" + page + "?token=")));
    }

    /** The token of that link. */
    public static String token(String page, String address) {
        String link = withLinkTo(page, address).links().getFirst();
        return link.substring(link.indexOf('=') + 1);
    }

    /** Waits for a mail to an address whose subject begins so, and takes it. */
    public static Mail withSubject(String subject, String address) {
        return MailboxTestResource.mailbox()
                .next(address, mail -> mail.subject().startsWith(subject));
    }

    /** How many there are by now with a link to a page. */
    public static long countWithLinkTo(String page, String address) {
        return MailboxTestResource.mailbox().to(address).stream()
                .filter(mail -> mail.text().contains("/" + page + "?token="))
                .count();
    }
}
