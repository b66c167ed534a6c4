package dev.inkwell.auth.registration;

import dev.inkwell.auth.account.Account;
import dev.inkwell.auth.account.AccountService;
import dev.inkwell.auth.mail.Links;
import dev.inkwell.auth.mail.MailKind;
import dev.inkwell.auth.mail.MailLimit;
import dev.inkwell.auth.mail.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

/** The address of an account with which somebody registers, where they must not learn that there is one (docs/adr/0014). */
@ApplicationScoped
class KnownAddress {

    private static final Duration WORTH_TELLING_FOR = Duration.ofDays(1);

    private final AccountService accounts;
    private final Outbox outbox;
    private final MailLimit limit;
    private final Links links;

    KnownAddress(AccountService accounts, Outbox outbox, MailLimit limit, Links links) {
        this.accounts = accounts;
        this.outbox = outbox;
        this.limit = limit;
        this.links = links;
    }

    /** @return whether an account has it; then its owner is told by mail */
    @Transactional(TxType.MANDATORY)
    boolean told(String address) {
        return accounts.lockByEmail(address).map(this::tell).isPresent();
    }

    private Account tell(Account owner) {
        String address = String.valueOf(owner.email());
        if (owner.isActive() && limit.allows(MailKind.ACCOUNT_EXISTS, address)) {
            Map<String, String> values = Map.of("username", owner.username(), "link", links.to("reset-password"));
            outbox.add(MailKind.ACCOUNT_EXISTS, owner.id(), address, values, WORTH_TELLING_FOR);
        }
        return owner;
    }

    /** Stands in for it with an account that just keeps a username: nobody gets mail there (RFC 2606, section 2). */
    static String substitute() {
        return UUID.randomUUID() + "@taken.invalid";
    }
}
