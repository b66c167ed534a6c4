package dev.inkwell.auth.oauth;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import jakarta.json.JsonNumber;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * What a token is worth (RFC 7662, section 2.2): {@code active} alone when it is worth nothing. The members that the standard
 * does not have are those of docs/api/access-token.md.
 *
 * @param scope the permissions, separated by spaces
 * @param sid the session's or the personal token's id
 */
@JsonNaming(SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record IntrospectionResponse(
        boolean active,
        @Nullable String scope,
        @Nullable String clientId,
        @Nullable String username,
        @Nullable String tokenType,
        @Nullable Long exp,
        @Nullable Long iat,
        @Nullable String sub,
        @Nullable Set<String> aud,
        @Nullable String iss,
        @Nullable String jti,
        @Nullable String sid,
        @Nullable List<String> roles,
        @Nullable List<String> permissions,
        @Nullable Long av,
        @Nullable Long rv) {

    static IntrospectionResponse inactive() {
        return new IntrospectionResponse(
                false, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);
    }

    /** @param roles the names of the account's roles; a service has none */
    static IntrospectionResponse of(JsonWebToken token, @Nullable List<String> roles) {
        List<String> permissions = List.copyOf(new TreeSet<>(token.getGroups()));
        return new IntrospectionResponse(
                true,
                String.join(" ", permissions),
                token.getClaim("client_id"),
                token.getClaim("preferred_username"),
                "Bearer",
                token.getExpirationTime(),
                token.getIssuedAtTime(),
                token.getSubject(),
                token.getAudience(),
                token.getIssuer(),
                token.getTokenID(),
                token.getClaim("sid"),
                roles,
                permissions,
                number(token, "av"),
                number(token, "rv"));
    }

    private static @Nullable Long number(JsonWebToken token, String name) {
        return token.<Object>getClaim(name) instanceof JsonNumber number ? number.longValue() : null;
    }
}
