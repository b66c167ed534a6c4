package dev.inkwell.auth.password;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A password that somebody has just shown to know: {@link PasswordConfirmation#requireUnchanged} tells whether it still is the
 * account's.
 *
 * @param sessionId in which
 * @param setAt when it was set
 */
public record ConfirmedPassword(
        UUID accountId, UUID sessionId, @Nullable Instant setAt) {}
