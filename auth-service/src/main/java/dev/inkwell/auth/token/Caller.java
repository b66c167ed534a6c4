package dev.inkwell.auth.token;

import dev.inkwell.kit.problem.CommonError;
import dev.inkwell.kit.problem.DomainException;
import dev.inkwell.kit.token.PersonalToken;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonString;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Who sent the request that is under way, by its access token. */
@RequestScoped
public class Caller {

    private final SecurityIdentity identity;

    Caller(SecurityIdentity identity) {
        this.identity = identity;
    }

    /**
     * The account of a caller who has signed in. What a personal access token must not do, such as change a password, goes by
     * this.
     *
     * @throws DomainException {@code forbidden} (403) when the caller is a service, or comes by a personal access token
     */
    public UUID accountId() {
        sessionId();
        return UUID.fromString(token().getSubject());
    }

    /**
     * The account of a caller, also by a personal access token, whatever its scopes.
     *
     * @throws DomainException {@code forbidden} (403) when the caller is a service
     */
    public UUID accountIdByAnyToken() {
        requireUser();
        return UUID.fromString(token().getSubject());
    }

    /** The account of a caller by any token; nothing where the caller is a service. */
    public Optional<UUID> accountIdIfUser() {
        return token().containsClaim("sid") ? Optional.of(accountIdByAnyToken()) : Optional.empty();
    }

    /** @throws DomainException {@code forbidden} (403) when the caller is a service, or comes by a personal access token */
    public UUID sessionId() {
        requireUser();
        if (isByPersonalToken(token())) {
            throw new DomainException(CommonError.FORBIDDEN, "This takes a session: a token can't do it.");
        }
        return UUID.fromString(token().getClaim("sid"));
    }

    /** The same for a personal access token; nothing for any other. */
    public Optional<PersonalTokenMustBeLive> personalToken() {
        JsonWebToken token = token();
        return isByPersonalToken(token)
                ? Optional.of(
                        new PersonalTokenMustBeLive(token.getRawToken(), number(token, "av"), number(token, "rv")))
                : Optional.empty();
    }

    /** What has to hold for the token to be good still; nothing for services and personal access tokens, which have no session. */
    public Optional<SessionMustBeLive> session() {
        JsonWebToken token = token();
        return token.containsClaim("sid") && !isByPersonalToken(token)
                ? Optional.of(new SessionMustBeLive(accountId(), sessionId(), number(token, "av"), number(token, "rv")))
                : Optional.empty();
    }

    /** The service client that calls. @throws DomainException {@code forbidden} (403) when the caller is a user */
    public String clientId() {
        JsonWebToken token = token();
        if (token.containsClaim("sid")) {
            throw new DomainException(CommonError.FORBIDDEN, "This is for services, not for users.");
        }
        return token.getSubject();
    }

    private static long number(JsonWebToken token, String claim) {
        return token.<JsonNumber>getClaim(claim).longValue();
    }

    /** Whether it is a personal access token, which has no session. */
    public static boolean isByPersonalToken(JsonWebToken token) {
        return PersonalToken.isMeantBy(token.getRawToken());
    }

    private void requireUser() {
        if (!token().containsClaim("sid")) {
            throw new DomainException(CommonError.FORBIDDEN, "This is for users, not for services.");
        }
    }

    public boolean may(String permission) {
        return identity.hasRole(permission);
    }

    /** The names of the roles that the caller had when the token was issued; services and personal tokens have none. */
    public List<String> roles() {
        return isByPersonalToken(token()) ? List.of() : rolesOf(token()).orElse(List.of());
    }

    /** The names of the roles that a token tells of; a service's tells of none. */
    public static Optional<List<String>> rolesOf(JsonWebToken token) {
        return token.<JsonArray>claim("roles").map(roles -> roles.getValuesAs(JsonString::getString));
    }

    private JsonWebToken token() {
        if (identity.getPrincipal() instanceof JsonWebToken token) {
            return token;
        }
        throw new DomainException(CommonError.UNAUTHENTICATED);
    }
}
