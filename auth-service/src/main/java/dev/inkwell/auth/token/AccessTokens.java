package dev.inkwell.auth.token;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.inkwell.auth.key.KeyRing;
import dev.inkwell.auth.key.UsableKey;
import dev.inkwell.kit.startup.StartupException;
import dev.inkwell.kit.token.AccessTokenVerifier;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;

/** Issues access tokens: JWTs after RFC 9068, signed with ES256. docs/api/access-token.md tells what they hold. */
@ApplicationScoped
public class AccessTokens {

    static final String TYPE = "at+jwt";

    private final KeyRing keyRing;
    private final TokenConfig config;
    private final Clock clock;

    AccessTokens(KeyRing keyRing, TokenConfig config, Clock clock) {
        this.keyRing = keyRing;
        this.config = config;
        this.clock = clock;
    }

    /** What others remember of ended rights, and for how long old keys are published, rests on it. */
    void checkLifetime(@Observes StartupEvent start) {
        if (config.lifetime().compareTo(AccessTokenVerifier.LONGEST_LIFE) > 0) {
            throw new StartupException("INKWELL_TOKEN_LIFETIME is more than the "
                    + AccessTokenVerifier.LONGEST_LIFE.toMinutes() + " minutes that an access token may live.");
        }
    }

    /** What a token says of a user. */
    public record UserClaims(
            UUID accountId,
            UUID sessionId,
            String username,
            List<String> roles,
            List<String> permissions,
            long accessVersion,
            long rightsVersion) {}

    /** For a user's session. */
    public String issue(UserClaims user) {
        JwtClaims claims = claims(user.accountId().toString());
        claims.setStringClaim("sid", user.sessionId().toString());
        claims.setStringClaim("preferred_username", user.username());
        claims.setStringListClaim("roles", user.roles());
        claims.setStringListClaim("permissions", user.permissions());
        claims.setClaim("av", user.accessVersion());
        claims.setClaim("rv", user.rightsVersion());
        return sign(claims);
    }

    /** For a service: its permissions are its scopes. */
    public String issueForService(String clientId, long accessVersion, List<String> scopes) {
        JwtClaims claims = claims(clientId);
        claims.setStringClaim("client_id", clientId);
        claims.setStringClaim("scope", String.join(" ", scopes));
        claims.setStringListClaim("permissions", scopes);
        claims.setClaim("av", accessVersion);
        return sign(claims);
    }

    /** How long an access token lives. */
    public Duration lifetime() {
        return config.lifetime();
    }

    private JwtClaims claims(String subject) {
        Instant now = clock.instant();
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(config.issuer());
        claims.setSubject(subject);
        claims.setAudience(config.audience());
        claims.setIssuedAt(NumericDate.fromSeconds(now.getEpochSecond()));
        claims.setExpirationTime(
                NumericDate.fromSeconds(now.plus(config.lifetime()).getEpochSecond()));
        claims.setJwtId(UuidCreator.getTimeOrderedEpoch().toString());
        return claims;
    }

    private String sign(JwtClaims claims) {
        UsableKey key = keyRing.current();
        JsonWebSignature signature = new JsonWebSignature();
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
        signature.setHeader("typ", TYPE);
        signature.setKeyIdHeaderValue(key.kid());
        signature.setKey(key.privateKey());
        signature.setPayload(claims.toJson());
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }
}
