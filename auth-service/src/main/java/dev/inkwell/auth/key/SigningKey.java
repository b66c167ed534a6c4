package dev.inkwell.auth.key;

import dev.inkwell.kit.token.AccessTokenVerifier;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A key pair as stored: the public half in the clear, the private one encrypted, and the times by which all replicas use it. */
@Entity
@Table(name = "signing_key")
class SigningKey {

    /** The longest life of a token, and what the clocks of replicas and verifiers may be apart. */
    private static final Duration AFTER_ITS_LAST_SIGNATURE = AccessTokenVerifier.LONGEST_LIFE.plusMinutes(1);

    @Id
    private String kid;

    private byte[] publicKey;
    private byte @Nullable [] privateKey;
    private Instant createdAt;
    private Instant signsFrom;
    private @Nullable Instant retiredAt;
    private @Nullable Instant expiresAt;
    private @Nullable Instant revokedAt;

    protected SigningKey() {}

    SigningKey(String kid, byte[] publicKey, byte[] privateKey, Instant now, Instant signsFrom) {
        this.kid = kid;
        this.publicKey = publicKey;
        this.privateKey = privateKey;
        this.createdAt = now;
        this.signsFrom = signsFrom;
    }

    /** Signs until then, and is published until its last token has expired; null for a key that nothing follows. */
    void retireAt(@Nullable Instant time) {
        retiredAt = time;
        expiresAt = time == null ? null : time.plus(AFTER_ITS_LAST_SIGNATURE);
    }

    /** Is published and trusted no more, and forgets its private half. */
    void revoke(Instant now) {
        revokedAt = now;
        if (expiresAt == null || expiresAt.isAfter(now)) {
            expiresAt = now;
        }
        privateKey = null;
    }

    void reencrypt(byte[] encrypted) {
        privateKey = encrypted;
    }

    /** Signs at this time or will. */
    boolean isLiveAt(Instant time) {
        return revokedAt == null && (retiredAt == null || retiredAt.isAfter(time));
    }

    KeyState stateAt(Instant time) {
        if (revokedAt != null) {
            return KeyState.REVOKED;
        }
        if (expiresAt != null && !expiresAt.isAfter(time)) {
            return KeyState.EXPIRED;
        }
        if (retiredAt != null && !retiredAt.isAfter(time)) {
            return KeyState.RETIRED;
        }
        return signsFrom.isAfter(time) ? KeyState.PUBLISHED : KeyState.SIGNING;
    }

    String kid() {
        return kid;
    }

    /** X.509 SubjectPublicKeyInfo. */
    byte[] publicKey() {
        return publicKey;
    }

    /** PKCS #8, encrypted; null when it is needed no more. */
    byte @Nullable [] privateKey() {
        return privateKey;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant signsFrom() {
        return signsFrom;
    }

    @Nullable
    Instant retiredAt() {
        return retiredAt;
    }

    @Nullable
    Instant expiresAt() {
        return expiresAt;
    }

    @Nullable
    Instant revokedAt() {
        return revokedAt;
    }
}
