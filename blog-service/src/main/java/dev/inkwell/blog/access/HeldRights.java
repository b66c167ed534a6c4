package dev.inkwell.blog.access;

import dev.inkwell.kit.token.AccessTokenVerifier;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonString;
import java.util.List;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * What a token claims for its holder, as of its issue.
 *
 * @param subject the account's or client's id
 * @param accessVersion that of the subject
 * @param sessionId what the token ends with: a session's id, or a personal access token's own; null where it ends with nothing
 * @param rightsVersion the highest of the roles
 * @param signedBy the key that signed the token; null for a personal access token
 */
public record HeldRights(
        String subject,
        long accessVersion,
        @Nullable String sessionId,
        List<String> roles,
        long rightsVersion,
        @Nullable String signedBy) {

    static HeldRights of(JsonWebToken token) {
        return new HeldRights(
                token.getSubject(),
                number(token, "av"),
                token.getClaim("sid"),
                roles(token),
                number(token, "rv"),
                token.getClaim(AccessTokenVerifier.SIGNED_BY));
    }

    /** 0 where it is absent. */
    private static long number(JsonWebToken token, String claim) {
        return token.<Object>getClaim(claim) instanceof JsonNumber number ? number.longValue() : 0;
    }

    private static List<String> roles(JsonWebToken token) {
        return token.<Object>getClaim("roles") instanceof JsonArray roles
                ? roles.getValuesAs(JsonString::getString)
                : List.of();
    }
}
