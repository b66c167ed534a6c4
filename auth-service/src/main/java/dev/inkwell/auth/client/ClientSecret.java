package dev.inkwell.auth.client;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.inkwell.auth.secret.Sha256;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One secret of a client, as stored. It is random and long, so a plain hash keeps it. */
@Entity
@Table(name = "client_secret")
class ClientSecret {

    @Id
    private UUID id;

    private byte[] secretHash;
    private Instant createdAt;
    private @Nullable Instant lastUsedAt;

    protected ClientSecret() {}

    ClientSecret(String secret, Instant now) {
        this.id = UuidCreator.getTimeOrderedEpoch();
        this.secretHash = Sha256.of(secret);
        this.createdAt = now;
    }

    boolean is(String secret) {
        return MessageDigest.isEqual(secretHash, Sha256.of(secret));
    }

    UUID id() {
        return id;
    }

    Instant createdAt() {
        return createdAt;
    }

    @Nullable
    Instant lastUsedAt() {
        return lastUsedAt;
    }
}
