package dev.inkwell.auth.token;

import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.security.Key;
import java.util.List;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.jwx.JsonWebStructure;
import org.jose4j.lang.UnresolvableKeyException;

/**
 * Verifies this service's own access tokens by the keys in its database (RFC 8725): just ES256, just {@code at+jwt}, just our
 * issuer and audience. A key is found by its id alone; a token that brings or points to one is refused.
 */
@Alternative
@Priority(1)
@ApplicationScoped
class AccessTokenVerifier extends JWTCallerPrincipalFactory {

    private static final List<String> KEY_CARRYING_HEADERS = List.of("jku", "jwk", "x5u", "x5c", "x5t", "x5t#S256");
    private static final int CLOCK_SKEW_SECONDS = 5;

    /** The claim that the framework takes a caller's rights from. */
    private static final String RIGHTS = "groups";

    private static final String PERMISSIONS = "permissions";

    private final KeyRing keyRing;
    private final JwtConsumer consumer;

    AccessTokenVerifier(KeyRing keyRing, TokenConfig config) {
        this.keyRing = keyRing;
        this.consumer = new JwtConsumerBuilder()
                .setJwsAlgorithmConstraints(new AlgorithmConstraints(
                        ConstraintType.PERMIT, AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256))
                .setExpectedType(true, AccessTokens.TYPE)
                .setExpectedIssuer(true, config.issuer())
                .setExpectedAudience(true, config.audience())
                .setRequireExpirationTime()
                .setRequireIssuedAt()
                .setRequireJwtId()
                .setRequireSubject()
                .setAllowedClockSkewInSeconds(CLOCK_SKEW_SECONDS)
                .setVerificationKeyResolver((signature, nested) -> keyOf(signature))
                .build();
    }

    @Override
    public JWTCallerPrincipal parse(String token, JWTAuthContextInfo context) throws ParseException {
        try {
            JwtClaims claims = consumer.processToClaims(token);
            if (!claims.hasClaim(PERMISSIONS)) {
                throw new ParseException("The access token has no permissions claim");
            }
            claims.setStringListClaim(RIGHTS, claims.getStringListClaimValue(PERMISSIONS));
            return new DefaultJWTCallerPrincipal(
                    token, JsonWebStructure.fromCompactSerialization(token).getHeader("typ"), claims);
        } catch (InvalidJwtException | MalformedClaimException | org.jose4j.lang.JoseException e) {
            throw new ParseException("The access token is not valid", e);
        }
    }

    private Key keyOf(JsonWebSignature signature) throws UnresolvableKeyException {
        if (KEY_CARRYING_HEADERS.stream()
                .anyMatch(header -> signature.getHeaders().getObjectHeaderValue(header) != null)) {
            throw new UnresolvableKeyException("The token brings a key of its own");
        }
        String kid = signature.getKeyIdHeaderValue();
        if (kid == null) {
            throw new UnresolvableKeyException("The token names no key");
        }
        return keyRing.find(kid)
                .orElseThrow(() -> new UnresolvableKeyException("The token names a key that is not ours"))
                .publicKey();
    }
}
