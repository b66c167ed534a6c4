package dev.inkwell.auth.account;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Ends the sessions of an account in the transaction that fires it ({@code Event<SessionsMustEnd>.fire}): when that returns,
 * they have ended, others are told, and a sign-in that is under way finds what the transaction has changed. An event, as the
 * session feature depends on this one.
 *
 * @param except the session that goes on, if any
 */
public record SessionsMustEnd(UUID accountId, @Nullable UUID except, SessionEndReason reason) {}
