package dev.inkwell.blog.access;

import dev.inkwell.kit.problem.CommonError;
import dev.inkwell.kit.problem.DomainException;
import dev.inkwell.kit.token.PersonalToken;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Who sent the request that is under way: a stranger, or somebody by their access token. */
@RequestScoped
public class Caller {

    private final SecurityIdentity identity;

    Caller(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** Whether there is no token at all. */
    public boolean isAnonymous() {
        return identity.isAnonymous();
    }

    /** The account's id, or nothing for a stranger or a service. */
    public Optional<String> accountId() {
        return token().filter(token -> token.claim("sid").isPresent()).map(JsonWebToken::getSubject);
    }

    /**
     * The account's id.
     *
     * @throws DomainException {@code unauthenticated} (401) for a stranger, {@code forbidden} (403) for a service
     */
    public String requireAccountId() {
        if (identity.isAnonymous()) {
            throw new DomainException(CommonError.UNAUTHENTICATED);
        }
        return accountId()
                .orElseThrow(() -> new DomainException(CommonError.FORBIDDEN, "This is for users, not for services."));
    }

    /**
     * The account's id, for what a personal access token never does, whatever its scopes.
     *
     * @throws DomainException as {@link #requireAccountId}, and {@code forbidden} (403) for such a token
     */
    public String requireAccountIdBySession() {
        if (token().filter(token -> PersonalToken.isMeantBy(token.getRawToken()))
                .isPresent()) {
            throw new DomainException(CommonError.FORBIDDEN, "This takes a session: a token can't do it.");
        }
        return requireAccountId();
    }

    public String username() {
        return token().map(token -> token.<String>getClaim("preferred_username"))
                .orElseThrow();
    }

    public boolean may(String permission) {
        return identity.hasRole(permission);
    }

    /** @throws DomainException {@code forbidden} (403) */
    public void require(String permission) {
        if (!may(permission)) {
            throw new DomainException(CommonError.FORBIDDEN, "This needs the permission " + permission + ".");
        }
    }

    /** The same, for after this request. */
    public Reader reader() {
        HeldRights held = token().map(HeldRights::of).orElse(null);
        Instant until = token().map(token -> Instant.ofEpochSecond(token.getExpirationTime()))
                .orElse(Instant.MAX);
        return new Reader(accountId(), Set.copyOf(identity.getRoles()), held, until);
    }

    private Optional<JsonWebToken> token() {
        return identity.getPrincipal() instanceof JsonWebToken token ? Optional.of(token) : Optional.empty();
    }
}
