package dev.inkwell.kit.token;

import io.smallrye.jwt.auth.principal.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jose4j.jwt.JwtClaims;

/** What an access token has to say (RFC 9068, section 4), and what else it says has to be of the promised type. */
record ClaimRules(String issuer, String audience) {

    private static final List<String> TEXTS = List.of("sub", "jti");
    private static final List<String> OPTIONAL_TEXTS = List.of("sid", "preferred_username", "client_id", "scope");
    private static final List<String> OPTIONAL_NUMBERS = List.of("av", "rv", "nbf");
    private static final String ROLES = "roles";

    /** How far the clocks of two services may be apart. */
    private static final Duration SKEW = Duration.ofSeconds(5);

    void check(JwtClaims claims, Instant now) throws ParseException {
        for (String name : TEXTS) {
            require(claims.getClaimValue(name) instanceof String text && !text.isBlank(), name);
        }
        for (String name : OPTIONAL_TEXTS) {
            require(!claims.hasClaim(name) || claims.getClaimValue(name) instanceof String, name);
        }
        for (String name : OPTIONAL_NUMBERS) {
            require(!claims.hasClaim(name) || claims.getClaimValue(name) instanceof Long, name);
        }
        require(issuer.equals(claims.getClaimValue("iss")), "iss");
        require(isForUs(claims.getClaimValue("aud")), "aud");
        require(isListOfTexts(claims.getClaimValue(AccessTokenVerifier.PERMISSIONS)), AccessTokenVerifier.PERMISSIONS);
        require(!claims.hasClaim(ROLES) || isListOfTexts(claims.getClaimValue(ROLES)), ROLES);
        // Who has a session has rights that can change.
        require(!claims.hasClaim("sid") || claims.hasClaim("av"), "av");
        checkTimes(claims, now);
    }

    private static void checkTimes(JwtClaims claims, Instant now) throws ParseException {
        long latest = now.plus(SKEW).getEpochSecond();
        long earliest = now.minus(SKEW).getEpochSecond();
        require(claims.getClaimValue("iat") instanceof Long issuedAt && issuedAt >= 0 && issuedAt <= latest, "iat");
        require(claims.getClaimValue("exp") instanceof Long expiresAt && expiresAt > earliest, "exp");
        long life = (Long) claims.getClaimValue("exp") - (Long) claims.getClaimValue("iat");
        require(life <= AccessTokenVerifier.LONGEST_LIFE.toSeconds(), "exp");
        require(!claims.hasClaim("nbf") || (Long) claims.getClaimValue("nbf") <= latest, "nbf");
    }

    private boolean isForUs(Object audiences) {
        return audience.equals(audiences) || isListOfTexts(audiences) && ((List<?>) audiences).contains(audience);
    }

    private static boolean isListOfTexts(Object value) {
        return value instanceof List<?> list && list.stream().allMatch(String.class::isInstance);
    }

    private static void require(boolean rule, String claim) throws ParseException {
        if (!rule) {
            throw new ParseException("The claim " + claim + " is not as it has to be");
        }
    }
}
