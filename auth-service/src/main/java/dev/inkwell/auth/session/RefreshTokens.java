package dev.inkwell.auth.session;

import dev.inkwell.auth.secret.MasterKey;
import dev.inkwell.auth.secret.Sha256;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/**
 * Makes refresh tokens. The successor of a token is derived from it under a key of the server, so that a repeat can be given
 * the same one though only hashes are stored. The seal tells a token of ours, however old, from a made-up one: only the
 * former can end a session.
 */
@Singleton
class RefreshTokens {

    private static final int ID_BYTES = 16;
    private static final int SECRET_BYTES = 32;
    private static final int SEAL_BYTES = 16;
    private static final int BYTES = ID_BYTES + SECRET_BYTES + SEAL_BYTES;
    private static final int TEXT_LENGTH = (BYTES * 8 + 5) / 6;

    private final SecretKey successorKey;
    private final SecretKey sealKey;
    private final SecureRandom random = new SecureRandom();

    RefreshTokens(MasterKey masterKey) {
        this.successorKey = masterKey.derive("refresh-token-successor", "HmacSHA256");
        this.sealKey = masterKey.derive("refresh-token-seal", "HmacSHA256");
    }

    RefreshToken first(UUID sessionId) {
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        return sealed(sessionId, secret);
    }

    /** Always the same for one token. */
    RefreshToken successorOf(RefreshToken token) {
        return sealed(token.sessionId(), mac(successorKey, token.text().getBytes(StandardCharsets.US_ASCII)));
    }

    /** Reads what a client sent; empty when this service never gave it out. */
    Optional<RefreshToken> read(String text) {
        if (text.length() != TEXT_LENGTH) {
            return Optional.empty();
        }
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        byte[] sealed = Arrays.copyOf(bytes, ID_BYTES + SECRET_BYTES);
        byte[] seal = Arrays.copyOfRange(bytes, sealed.length, bytes.length);
        if (!MessageDigest.isEqual(seal, seal(sealed))) {
            return Optional.empty();
        }
        ByteBuffer id = ByteBuffer.wrap(bytes);
        return Optional.of(of(new UUID(id.getLong(), id.getLong()), bytes));
    }

    private RefreshToken sealed(UUID sessionId, byte[] secret) {
        byte[] sealed = ByteBuffer.allocate(ID_BYTES + SECRET_BYTES)
                .putLong(sessionId.getMostSignificantBits())
                .putLong(sessionId.getLeastSignificantBits())
                .put(secret)
                .array();
        return of(
                sessionId,
                ByteBuffer.allocate(BYTES).put(sealed).put(seal(sealed)).array());
    }

    private static RefreshToken of(UUID sessionId, byte[] bytes) {
        String text = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        return new RefreshToken(sessionId, text, Sha256.of(bytes));
    }

    private byte[] seal(byte[] sealed) {
        return Arrays.copyOf(mac(sealKey, sealed), SEAL_BYTES);
    }

    private static byte[] mac(SecretKey key, byte[] message) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
