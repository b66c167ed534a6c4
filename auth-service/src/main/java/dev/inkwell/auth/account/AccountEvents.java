package dev.inkwell.auth.account;

import dev.inkwell.auth.event.AccountState;
import dev.inkwell.auth.event.UserEvent;
import dev.inkwell.auth.event.UserEvents;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Function;

/** Tells other services what has changed of an account: {@code events.append(account, UserEvent::profileChanged)}. */
@ApplicationScoped
public class AccountEvents {

    private final AccountRepository accounts;
    private final UserEvents events;

    AccountEvents(AccountRepository accounts, UserEvents events) {
        this.accounts = accounts;
        this.events = events;
    }

    /** In the caller's transaction, which holds the account's lock or has made it; writes the change, as that gives its version. */
    public void append(Account account, Function<AccountState, UserEvent> event) {
        accounts.flush();
        events.append(event.apply(new AccountState(
                account.id(),
                account.username(),
                account.displayName(),
                account.bio(),
                account.avatarUrl(),
                account.status().text(),
                account.accessVersion(),
                account.version())));
    }
}
