package dev.inkwell.auth.account;

import dev.inkwell.auth.role.Role;
import dev.inkwell.auth.role.RoleService;
import dev.inkwell.kit.problem.DomainException;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Somebody who may sign in is always an admin. Whatever may end that of an account, its role, its suspension or its deletion,
 * first calls {@link #lock}, then locks the account, and then calls {@link #requireAnother}.
 */
@ApplicationScoped
public class LastAdmin {

    private final RoleService roles;
    private final AccountRepository accounts;

    LastAdmin(RoleService roles, AccountRepository accounts) {
        this.roles = roles;
        this.accounts = accounts;
    }

    /** Before the account, in every transaction: two that take the role from each other's holder would wait for ever. */
    public void lock() {
        roles.lock(Role.ADMIN);
    }

    /** @throws DomainException {@code last-admin} (409) when it is an admin and no other active account is one that is to stay */
    public void requireAnother(Account account) {
        if (account.roles().contains(Role.ADMIN) && !accounts.anotherActiveHolds(Role.ADMIN, account.id())) {
            throw new DomainException(AccountError.LAST_ADMIN);
        }
    }
}
