package dev.inkwell.auth.client;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One secret of a client.
 *
 * @param secret itself, in the answer that makes it alone
 * @param lastUsedAt to the minute
 */
public record ClientSecretResponse(
        UUID id,
        @Nullable @JsonInclude(JsonInclude.Include.NON_NULL) String secret,
        Instant createdAt,
        @Nullable @Schema(nullable = true) Instant lastUsedAt) {

    static ClientSecretResponse from(ClientSecret stored) {
        return new ClientSecretResponse(stored.id(), null, stored.createdAt(), stored.lastUsedAt());
    }

    static ClientSecretResponse ofNew(ClientSecret stored, String secret) {
        return new ClientSecretResponse(stored.id(), secret, stored.createdAt(), null);
    }

    /** The secret stays out of logs. */
    @Override
    public String toString() {
        return "ClientSecretResponse[" + id + "]";
    }
}
