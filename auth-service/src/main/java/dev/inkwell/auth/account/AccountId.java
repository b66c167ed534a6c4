package dev.inkwell.auth.account;

import dev.inkwell.kit.problem.DomainException;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Reads account ids in their canonical form only, as {@link UUID#fromString} takes many others. */
public final class AccountId {

    private static final Pattern CANONICAL =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private AccountId() {}

    static Optional<UUID> parse(String text) {
        return CANONICAL.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }

    /** @throws DomainException {@code user-not-found} (404): no account has an id that is none */
    public static UUID ofPath(String text) {
        return parse(text).orElseThrow(() -> new DomainException(AccountError.NOT_FOUND));
    }
}
