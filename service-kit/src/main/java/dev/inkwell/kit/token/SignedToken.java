package dev.inkwell.kit.token;

import io.smallrye.jwt.auth.principal.ParseException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Base64;

/**
 * A JWS in the compact form (RFC 7515, section 7.1), read strictly: three parts in the one base64url form that each has.
 *
 * @param signed what the signature is of
 */
record SignedToken(byte[] header, byte[] payload, byte[] signature, byte[] signed) {

    private static final int MAX_LENGTH = 8_192;

    static SignedToken parse(String token) throws ParseException {
        if (token.length() > MAX_LENGTH) {
            throw new ParseException("The token is too long");
        }
        String[] parts = token.split("\\.", -1);
        if (parts.length != 3) {
            throw new ParseException("The token does not have three parts");
        }
        String signed = token.substring(0, token.lastIndexOf('.'));
        return new SignedToken(
                decode(parts[0]), decode(parts[1]), decode(parts[2]), signed.getBytes(StandardCharsets.US_ASCII));
    }

    /** Whether it is an ES256 signature of this key (RFC 7518, section 3.4). */
    boolean isSignedBy(PublicKey key) {
        try {
            Signature verification = Signature.getInstance("SHA256withECDSAinP1363Format");
            verification.initVerify(key);
            verification.update(signed);
            return verification.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    /** Other characters, padding and left-over bits would let one token be written in many ways. */
    private static byte[] decode(String part) throws ParseException {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(part);
            if (Base64.getUrlEncoder().withoutPadding().encodeToString(bytes).equals(part)) {
                return bytes;
            }
        } catch (IllegalArgumentException e) {
            // Refused below.
        }
        throw new ParseException("A part of the token is not base64url");
    }
}
