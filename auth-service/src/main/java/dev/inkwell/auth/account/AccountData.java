package dev.inkwell.auth.account;

import dev.inkwell.auth.personaldata.Person;
import dev.inkwell.auth.personaldata.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.stream.Stream;

/** The account itself. */
@ApplicationScoped
class AccountData implements PersonalData {

    private final AccountRepository accounts;

    AccountData(AccountRepository accounts) {
        this.accounts = accounts;
    }

    @Override
    public String name() {
        return "account";
    }

    @Override
    @Transactional
    public Stream<?> of(Person person) {
        return accounts.findWithRoles(person.accountId()).map(UserResponse::ofOther).stream();
    }

    /** {@link Account#delete} has done it. */
    @Override
    public void erase(Person person) {}
}
