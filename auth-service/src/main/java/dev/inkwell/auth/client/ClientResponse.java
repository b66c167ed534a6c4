package dev.inkwell.auth.client;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.inkwell.kit.conditional.Versioned;
import java.time.Instant;
import java.util.List;

/**
 * A service client; never with a secret.
 *
 * @param scopes the names of the permissions that its tokens may have, sorted
 * @param configured whether configuration keeps it: then it can only be read here
 */
public record ClientResponse(
        String id,
        String description,
        List<String> scopes,
        boolean configured,
        Instant createdAt,
        @JsonIgnore long version)
        implements Versioned {

    static ClientResponse from(ServiceClient client) {
        return new ClientResponse(
                client.id(),
                client.description(),
                client.scopes(),
                client.isConfigured(),
                client.createdAt(),
                client.version());
    }

    @Override
    @JsonIgnore
    public long entityVersion() {
        return version;
    }
}
