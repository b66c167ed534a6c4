package dev.inkwell.auth.key;

import dev.inkwell.auth.secret.Encryption;
import dev.inkwell.auth.secret.MasterKey;
import dev.inkwell.kit.startup.StartupException;
import jakarta.inject.Singleton;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Optional;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.lang.JoseException;

/** Makes key pairs for ES256 (RFC 7518, section 3.4) and reads stored ones. */
@Singleton
class KeyPairs {

    private final Encryption encryption;

    KeyPairs(MasterKey masterKey) {
        this.encryption = new Encryption(masterKey, "signing-key-encryption");
    }

    /** The kid is the key's thumbprint (RFC 7638), so it is unique and says nothing. */
    SigningKey generate(Instant now, Instant signsFrom) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            var pair = generator.generateKeyPair();
            String kid = PublicJsonWebKey.Factory.newPublicJwk(pair.getPublic())
                    .calculateBase64urlEncodedThumbprint("SHA-256");
            byte[] encrypted = encryption.encrypt(kid, pair.getPrivate().getEncoded());
            return new SigningKey(kid, pair.getPublic().getEncoded(), encrypted, now, signsFrom);
        } catch (GeneralSecurityException | JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @throws StartupException when neither configured key is the one that it was encrypted under */
    PrivateKey privateKey(String kid, byte[] stored) {
        try {
            return KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(decrypted(kid, stored)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    PublicKey publicKey(byte[] stored) {
        try {
            return KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(stored));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * What is to be stored in place of a private key that only the previous encryption key reads.
     *
     * @throws StartupException when neither reads it
     */
    Optional<byte[]> underThePresentKey(String kid, byte[] stored) {
        return encryption.isCurrent(kid, stored)
                ? Optional.empty()
                : Optional.of(encryption.encrypt(kid, decrypted(kid, stored)));
    }

    private byte[] decrypted(String kid, byte[] stored) {
        try {
            return encryption.decrypt(kid, stored);
        } catch (GeneralSecurityException e) {
            throw new StartupException("INKWELL_KEY_ENCRYPTION_KEY is not the one that the signing keys in the database"
                    + " were encrypted under: configure that one, as INKWELL_KEY_PREVIOUS_ENCRYPTION_KEY"
                    + " if it is being replaced.");
        }
    }
}
