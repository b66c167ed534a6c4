package dev.inkwell.auth.secret;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/** Encrypts at rest for one purpose: AES-256-GCM, a fresh nonce in front, bound to what it belongs to. */
public final class Encryption {

    private static final String TRANSFORMATION = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    /** The present one first. */
    private final List<SecretKey> keys;

    private final SecureRandom random = new SecureRandom();

    /** @param purpose keeps what one feature encrypts apart from what others do */
    public Encryption(MasterKey masterKey, String purpose) {
        this.keys = masterKey.deriveAll(purpose, "AES");
    }

    /** @param owner what it belongs to, such as a row's id: it is read back for the same owner alone */
    public byte[] encrypt(String owner, byte[] plain) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] encrypted =
                    cipher(Cipher.ENCRYPT_MODE, keys.getFirst(), owner, nonce).doFinal(plain);
            return ByteBuffer.allocate(nonce.length + encrypted.length)
                    .put(nonce)
                    .put(encrypted)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @throws GeneralSecurityException when it was encrypted under another key, for another owner, or altered */
    public byte[] decrypt(String owner, byte[] stored) throws GeneralSecurityException {
        for (SecretKey key : keys) {
            try {
                return decrypt(key, owner, stored);
            } catch (AEADBadTagException e) {
                // Perhaps it is older than the present key.
            }
        }
        throw new GeneralSecurityException("Encrypted under a key that is not configured, or altered");
    }

    /** Whether the present key reads it; what only the previous one reads is to be encrypted anew. */
    public boolean isCurrent(String owner, byte[] stored) {
        try {
            decrypt(keys.getFirst(), owner, stored);
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static byte[] decrypt(SecretKey key, String owner, byte[] stored) throws GeneralSecurityException {
        byte[] nonce = Arrays.copyOf(stored, NONCE_BYTES);
        return cipher(Cipher.DECRYPT_MODE, key, owner, nonce).doFinal(stored, NONCE_BYTES, stored.length - NONCE_BYTES);
    }

    private static Cipher cipher(int mode, SecretKey key, String owner, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(TRANSFORMATION);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(owner.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
