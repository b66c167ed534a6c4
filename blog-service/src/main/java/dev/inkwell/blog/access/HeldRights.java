package dev.inkwell.blog.access;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a token claims for its holder, as of its issue.
 *
 * @param subject the account's or client's id
 * @param accessVersion that of the subject
 * @param sessionId what the token ends with: a session's id, or a personal access token's own; null where it ends with nothing
 * @param rightsVersion the highest of the roles
 */
public record HeldRights(
        String subject, long accessVersion, @Nullable String sessionId, List<String> roles, long rightsVersion) {}
