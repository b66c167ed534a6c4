package dev.inkwell.auth.secret;

import dev.inkwell.kit.startup.StartupException;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * The configured secret, and the one before it while it is being replaced. It is used for nothing itself: each purpose has a
 * key derived from it (as HKDF-Expand, RFC 5869).
 */
@Singleton
public class MasterKey {

    private static final int BYTES = 32;

    /** The present one first. */
    private final List<byte[]> secrets;

    MasterKey(MasterKeyConfig config) {
        this.secrets = Stream.concat(Stream.of(config.encryptionKey()), config.previousEncryptionKey().stream())
                .map(MasterKey::decode)
                .toList();
    }

    /** @param algorithm of the derived key, which has 256 bits */
    public SecretKey derive(String purpose, String algorithm) {
        return derive(secrets.getFirst(), purpose, algorithm);
    }

    /** What {@link #derive} gives, and then what it gave before the secret was replaced: for reading what is older. */
    public List<SecretKey> deriveAll(String purpose, String algorithm) {
        return secrets.stream()
                .map(secret -> derive(secret, purpose, algorithm))
                .toList();
    }

    private static SecretKey derive(byte[] secret, String purpose, String algorithm) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            mac.update(purpose.getBytes(StandardCharsets.UTF_8));
            return new SecretKeySpec(mac.doFinal(new byte[] {1}), algorithm);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] decode(String encoded) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(encoded.strip());
        } catch (IllegalArgumentException e) {
            throw unusable();
        }
        if (bytes.length != BYTES) {
            throw unusable();
        }
        return bytes;
    }

    private static StartupException unusable() {
        return new StartupException(
                "INKWELL_KEY_ENCRYPTION_KEY (and INKWELL_KEY_PREVIOUS_ENCRYPTION_KEY, where it is set)"
                        + " has to be 32 bytes in base64: openssl rand -base64 32");
    }
}
