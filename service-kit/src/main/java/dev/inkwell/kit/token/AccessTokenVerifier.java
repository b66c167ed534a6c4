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
import java.util.Optional;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.InvalidJwtException;

/**
 * Verifies access tokens, for both services alike (RFC 8725, RFC 9068): just ES256, just {@code at+jwt}, just our issuer and
 * audience, and a key that is found by its id alone. No address that a token names is ever followed. A personal access token
 * is taken in their place, and says the same.
 */
@Alternative
@Priority(1)
@ApplicationScoped
public class AccessTokenVerifier extends JWTCallerPrincipalFactory {

    /** From issue to expiry: what must be remembered of ended rights need not be remembered for longer. */
    public static final Duration LONGEST_LIFE = Duration.ofMinutes(10);

    /** A claim that no token brings along: which key signed it. */
    public static final String SIGNED_BY = "signed_by";

    static final String PERMISSIONS = "permissions";

    /** The claim that the framework takes a caller's rights from. */
    private static final String RIGHTS = "groups";

    private final VerificationKeys keys;
    private final PersonalTokens personalTokens;
    private final VerificationConfig config;
    private final ClaimRules rules;
    private final Clock clock;

    AccessTokenVerifier(VerificationKeys keys, PersonalTokens personalTokens, VerificationConfig config, Clock clock) {
        this.keys = keys;
        this.personalTokens = personalTokens;
        this.config = config;
        this.rules = new ClaimRules(config.issuer(), config.audience());
        this.clock = clock;
    }

    /** @throws DomainException {@code unavailable} (503) when the key, or what a personal token allows, can't be told at present */
    @Override
    public JWTCallerPrincipal parse(String token, JWTAuthContextInfo context) throws ParseException {
        JwtClaims claims = PersonalToken.isMeantBy(token) ? claimsOfPersonal(token) : claimsOfSigned(token);
        claims.setClaim(RIGHTS, claims.getClaimValue(PERMISSIONS));
        return new DefaultJWTCallerPrincipal(token, TokenHeader.TYPE, claims);
    }

    private JwtClaims claimsOfPersonal(String token) throws ParseException {
        return Optional.of(token)
                .filter(PersonalToken::isWellFormed)
                .flatMap(personalTokens::find)
                .filter(claims -> claims.expiresAt().isAfter(clock.instant()))
                .orElseThrow(() -> new ParseException("The personal access token is not one of ours"))
                .toClaims(config.issuer(), config.audience());
    }

    private JwtClaims claimsOfSigned(String token) throws ParseException {
        SignedToken signed = SignedToken.parse(token);
        TokenHeader header = TokenHeader.parse(signed.header());
        PublicKey key =
                keys.find(header.kid()).orElseThrow(() -> new ParseException("The token's key is not one of ours"));
        if (!signed.isSignedBy(key)) {
            throw new ParseException("The token's signature is wrong");
        }
        JwtClaims claims = claims(signed.payload());
        rules.check(claims, clock.instant());
        claims.setStringClaim(SIGNED_BY, header.kid());
        return claims;
    }

    private static JwtClaims claims(byte[] payload) throws ParseException {
        try {
            return JwtClaims.parse(new String(payload, StandardCharsets.UTF_8));
        } catch (InvalidJwtException e) {
            throw new ParseException("The token's payload is not JSON", e);
        }
    }
}
