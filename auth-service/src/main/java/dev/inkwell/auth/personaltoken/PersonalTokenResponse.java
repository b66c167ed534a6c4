package dev.inkwell.auth.personaltoken;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A personal access token.
 *
 * @param scopes as they were chosen; of these it allows what its owner may do at the time
 * @param lastUsedAt to some minutes
 * @param client the service client that signs its owner in by it; null where it is the owner's own
 * @param token itself, in the answer that makes it alone
 */
public record PersonalTokenResponse(
        UUID id,
        String name,
        List<String> scopes,
        Instant createdAt,
        Instant expiresAt,
        @Nullable @Schema(nullable = true) Instant lastUsedAt,
        @Nullable @Schema(nullable = true) String client,
        @Nullable @JsonInclude(JsonInclude.Include.NON_NULL) String token) {

    static PersonalTokenResponse from(PersonalAccessToken stored) {
        return of(stored, null);
    }

    static PersonalTokenResponse ofNew(PersonalAccessToken stored, String token) {
        return of(stored, token);
    }

    private static PersonalTokenResponse of(PersonalAccessToken stored, @Nullable String token) {
        return new PersonalTokenResponse(
                stored.id(),
                stored.name(),
                stored.scopes(),
                stored.createdAt(),
                stored.expiresAt(),
                stored.lastUsedAt(),
                stored.clientId(),
                token);
    }

    /** The token stays out of logs. */
    @Override
    public String toString() {
        return "PersonalTokenResponse[" + id + "]";
    }
}
