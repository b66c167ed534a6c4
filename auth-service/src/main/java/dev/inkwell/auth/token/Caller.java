package dev.inkwell.auth.token;

import dev.inkwell.kit.problem.CommonError;
import dev.inkwell.kit.problem.DomainException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.json.JsonArray;
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

    /** @throws DomainException {@code forbidden} (403) when the caller is a service */
    public UUID accountId() {
        sessionId();
        return UUID.fromString(token().getSubject());
    }

    /** @throws DomainException {@code forbidden} (403) when the caller is a service */
    public UUID sessionId() {
        String sessionId = token().getClaim("sid");
        if (sessionId == null) {
            throw new DomainException(CommonError.FORBIDDEN, "This is for users, not for services.");
        }
        return UUID.fromString(sessionId);
    }

    public boolean may(String permission) {
        return identity.hasRole(permission);
    }

    /** The names of the roles that the caller had when the token was issued; a service has none. */
    public List<String> roles() {
        return rolesOf(token()).orElse(List.of());
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
