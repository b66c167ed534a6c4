package dev.inkwell.auth.account;

import dev.inkwell.auth.onetime.OneTimeToken;
import dev.inkwell.auth.onetime.OneTimeTokens;
import dev.inkwell.auth.onetime.Purpose;
import dev.inkwell.kit.problem.DomainException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Optional;

/** Spends the one-time tokens of accounts. */
@ApplicationScoped
public class AccountTokens {

    private final AccountRepository accounts;
    private final OneTimeTokens tokens;

    AccountTokens(AccountRepository accounts, OneTimeTokens tokens) {
        this.accounts = accounts;
        this.tokens = tokens;
    }

    /**
     * A token that is spent in the caller's transaction.
     *
     * @param account held for it
     * @param data what the token was made for
     */
    public record Spent(Account account, String data) {}

    /**
     * Spends a token. The account is held first, as whoever makes or ends tokens of an account holds it too.
     *
     * @throws DomainException {@code invalid-token} (422)
     */
    @Transactional(TxType.MANDATORY)
    public Spent redeem(Purpose purpose, String text) {
        Account account = tokens.find(purpose, text)
                .flatMap(token -> Optional.ofNullable(token.accountId()))
                .flatMap(accounts::findAndLock)
                .orElseThrow(OneTimeTokens::refusal);
        OneTimeToken spent = tokens.redeem(purpose, text).orElseThrow(OneTimeTokens::refusal);
        return new Spent(account, spent.data());
    }
}
