package dev.inkwell.kit.token;

import dev.inkwell.kit.problem.DomainException;
import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.time.Clock;
import java.time.Duration;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.InvalidJwtException;

/**
 * Verifies access tokens, for both services alike (RFC 8725, RFC 9068): just ES256, just {@code at+jwt}, just our issuer and
 * audience, and a key that is found by its id alone. No address that a token names is ever followed.
 */
@Alternative
@Priority(1)
@ApplicationScoped
public class AccessTokenVerifier extends JWTCallerPrincipalFactory {

    /** From issue to expiry: what must be remembered of ended rights need not be remembered for longer. */
    public static final Duration LONGEST_LIFE = Duration.ofMinutes(10);

    static final String PERMISSIONS = "permissions";

    /** The claim that the framework takes a caller's rights from. */
    private static final String RIGHTS = "groups";

    private final VerificationKeys keys;
    private final ClaimRules rules;
    private final Clock clock;

    AccessTokenVerifier(VerificationKeys keys, VerificationConfig config, Clock clock) {
        this.keys = keys;
        this.rules = new ClaimRules(config.issuer(), config.audience());
        this.clock = clock;
    }

    /** @throws DomainException {@code unavailable} (503) when the key can't be looked up at present */
    @Override
    public JWTCallerPrincipal parse(String token, JWTAuthContextInfo context) throws ParseException {
        SignedToken signed = SignedToken.parse(token);
        TokenHeader header = TokenHeader.parse(signed.header());
        PublicKey key =
                keys.find(header.kid()).orElseThrow(() -> new ParseException("The token's key is not one of ours"));
        if (!signed.isSignedBy(key)) {
            throw new ParseException("The token's signature is wrong");
        }
        JwtClaims claims = claims(signed.payload());
        rules.check(claims, clock.instant());
        claims.setClaim(RIGHTS, claims.getClaimValue(PERMISSIONS));
        return new DefaultJWTCallerPrincipal(token, TokenHeader.TYPE, claims);
    }

    private static JwtClaims claims(byte[] payload) throws ParseException {
        try {
            return JwtClaims.parse(new String(payload, StandardCharsets.UTF_8));
        } catch (InvalidJwtException e) {
            throw new ParseException("The token's payload is not JSON", e);
        }
    }
}
