package dev.inkwell.auth.token;

import java.util.UUID;

/**
 * Looks, in the transaction that fires it and that holds the account, whether the session that asked for a change is still
 * one that may: {@code Event<SessionMustBeLive>.fire} refuses by {@code unauthenticated} (401) when it has ended, or the account
 * was suspended, while the change waited. An event, as the session feature depends on those that ask.
 *
 * @param accessVersion the rights that the change takes are those of this version of the account
 * @param rightsVersion and of this one of its roles
 */
public record SessionMustBeLive(UUID accountId, UUID sessionId, long accessVersion, long rightsVersion) {

    /** For a change that everybody may make. */
    public SessionMustBeLive(UUID accountId, UUID sessionId) {
        this(accountId, sessionId, Long.MAX_VALUE, Long.MAX_VALUE);
    }
}
