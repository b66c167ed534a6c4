package dev.inkwell.auth.onetime;

import dev.inkwell.auth.mail.Lifetime;
import dev.inkwell.auth.mail.Links;
import dev.inkwell.auth.mail.MailKind;
import dev.inkwell.auth.mail.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

/** Mails with a link that holds a token, to the page that is called as the kind of the mail is. */
@ApplicationScoped
public class LinkMails {

    private final OneTimeTokens tokens;
    private final Outbox outbox;
    private final Links links;

    LinkMails(OneTimeTokens tokens, Outbox outbox, Links links) {
        this.tokens = tokens;
        this.outbox = outbox;
        this.links = links;
    }

    /** To an account's address, which the token stands for. */
    @Transactional(TxType.MANDATORY)
    public void send(MailKind kind, Purpose purpose, UUID accountId, String username, String email, Duration life) {
        String token = tokens.issue(purpose, accountId, email, life);
        Map<String, String> values = Map.of(
                "username", username,
                "link", links.to(kind.text(), token),
                "life", Lifetime.inWords(life));
        outbox.add(kind, accountId, email, values, life);
    }
}
