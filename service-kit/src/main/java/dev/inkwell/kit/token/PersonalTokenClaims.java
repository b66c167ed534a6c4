package dev.inkwell.kit.token;

import java.time.Instant;
import java.util.List;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;

/**
 * What an access token would say of the same person, were there one of the same rights. Its id stands where a session's would:
 * so whatever ends a session by its id ends a personal token.
 *
 * @param permissions those of its scopes that the account has at this moment
 */
public record PersonalTokenClaims(
        String tokenId,
        String accountId,
        String username,
        List<String> roles,
        List<String> permissions,
        long accessVersion,
        long rightsVersion,
        Instant issuedAt,
        Instant expiresAt) {

    JwtClaims toClaims(String issuer, String audience) {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(issuer);
        claims.setAudience(audience);
        claims.setSubject(accountId);
        claims.setJwtId(tokenId);
        claims.setIssuedAt(NumericDate.fromSeconds(issuedAt.getEpochSecond()));
        claims.setExpirationTime(NumericDate.fromSeconds(expiresAt.getEpochSecond()));
        claims.setStringClaim("sid", tokenId);
        claims.setStringClaim("preferred_username", username);
        claims.setStringListClaim("roles", roles);
        claims.setStringListClaim(AccessTokenVerifier.PERMISSIONS, permissions);
        claims.setClaim("av", accessVersion);
        claims.setClaim("rv", rightsVersion);
        return claims;
    }
}
