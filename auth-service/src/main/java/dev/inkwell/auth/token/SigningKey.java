package dev.inkwell.auth.token;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A key pair as stored: the public half in the clear, the private one encrypted. */
@Entity
@Table(name = "signing_key")
class SigningKey {

    @Id
    private String kid;

    private byte[] publicKey;
    private byte[] privateKey;
    private Instant createdAt;
    private @Nullable Instant retiredAt;

    protected SigningKey() {}

    SigningKey(String kid, byte[] publicKey, byte[] privateKey, Instant now) {
        this.kid = kid;
        this.publicKey = publicKey;
        this.privateKey = privateKey;
        this.createdAt = now;
    }

    String kid() {
        return kid;
    }

    /** X.509 SubjectPublicKeyInfo. */
    byte[] publicKey() {
        return publicKey;
    }

    /** PKCS #8, encrypted. */
    byte[] privateKey() {
        return privateKey;
    }

    Instant createdAt() {
        return createdAt;
    }

    boolean isRetired() {
        return retiredAt != null;
    }
}
