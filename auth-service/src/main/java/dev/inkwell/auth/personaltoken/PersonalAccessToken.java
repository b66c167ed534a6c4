package dev.inkwell.auth.personaltoken;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.inkwell.kit.token.PersonalToken;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A personal access token as stored: itself as a hash. */
@Entity
@Table(name = "personal_access_token")
class PersonalAccessToken {

    @Id
    private UUID id;

    private UUID accountId;
    private String name;
    private List<String> scopes;
    private byte[] tokenHash;
    private Instant createdAt;
    private Instant expiresAt;
    private @Nullable Instant lastUsedAt;
    private @Nullable String clientId;

    protected PersonalAccessToken() {}

    PersonalAccessToken(
            UUID accountId,
            String name,
            List<String> scopes,
            @Nullable String clientId,
            String token,
            Duration life,
            Instant now) {
        this.id = UuidCreator.getTimeOrderedEpoch();
        this.accountId = accountId;
        this.name = name.strip();
        this.scopes = scopes.stream().distinct().sorted().toList();
        this.clientId = clientId;
        this.tokenHash = PersonalToken.hash(token);
        this.createdAt = now;
        this.expiresAt = now.plus(life);
    }

    UUID id() {
        return id;
    }

    String name() {
        return name;
    }

    List<String> scopes() {
        return scopes;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant expiresAt() {
        return expiresAt;
    }

    @Nullable
    Instant lastUsedAt() {
        return lastUsedAt;
    }

    /** The service client that it was made for; null where its owner uses it. */
    @Nullable
    String clientId() {
        return clientId;
    }
}
