package dev.inkwell.auth.account;

import dev.inkwell.auth.platform.UuidText;
import dev.inkwell.kit.problem.DomainException;
import java.util.Optional;
import java.util.UUID;

/** Reads account ids. */
public final class AccountId {

    private AccountId() {}

    static Optional<UUID> parse(String text) {
        return UuidText.parse(text);
    }

    /** @throws DomainException {@code user-not-found} (404): no account has an id that is none */
    public static UUID ofPath(String text) {
        return parse(text).orElseThrow(() -> new DomainException(AccountError.NOT_FOUND));
    }
}
