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
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
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

    /** Of the present master key, and of the one before while it is being replaced. */
    private final List<Keys> keys;

    private final SecureRandom random = new SecureRandom();

    RefreshTokens(MasterKey masterKey) {
        List<SecretKey> successorKeys = masterKey.deriveAll("refresh-token-successor", "HmacSHA256");
        List<SecretKey> sealKeys = masterKey.deriveAll("refresh-token-seal", "HmacSHA256");
        this.keys = IntStream.range(0, sealKeys.size())
                .mapToObj(i -> new Keys(successorKeys.get(i), sealKeys.get(i)))
                .toList();
    }

    private record Keys(SecretKey successor, SecretKey seal) {}

    RefreshToken first(UUID sessionId) {
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        return sealed(keys.getFirst(), sessionId, secret);
    }

    /** Always the same for one token and one master key. */
    RefreshToken successorOf(RefreshToken token) {
        return successorsOf(token).getFirst();
    }

    /** What {@link #successorOf} gives here, and what it gives where the master key is not replaced yet, or was before. */
    List<RefreshToken> successorsOf(RefreshToken token) {
        byte[] text = token.text().getBytes(StandardCharsets.US_ASCII);
        return keys.stream()
                .map(key -> sealed(key, token.sessionId(), mac(key.successor(), text)))
                .toList();
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
        if (keys.stream().noneMatch(key -> MessageDigest.isEqual(seal, seal(key, sealed)))) {
            return Optional.empty();
        }
        ByteBuffer id = ByteBuffer.wrap(bytes);
        return Optional.of(of(new UUID(id.getLong(), id.getLong()), bytes));
    }

    private static RefreshToken sealed(Keys keys, UUID sessionId, byte[] secret) {
        byte[] sealed = ByteBuffer.allocate(ID_BYTES + SECRET_BYTES)
                .putLong(sessionId.getMostSignificantBits())
                .putLong(sessionId.getLeastSignificantBits())
                .put(secret)
                .array();
        return of(
                sessionId,
                ByteBuffer.allocate(BYTES).put(sealed).put(seal(keys, sealed)).array());
    }

    private static RefreshToken of(UUID sessionId, byte[] bytes) {
        String text = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        return new RefreshToken(sessionId, text, Sha256.of(bytes));
    }

    private static byte[] seal(Keys keys, byte[] sealed) {
        return Arrays.copyOf(mac(keys.seal(), sealed), SEAL_BYTES);
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
