package dev.inkwell.blog.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.PublicKey;
import java.time.Duration;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Asks auth-service for its keys: the one address that is configured, for a bounded time and a bounded answer. */
@ApplicationScoped
class KeySource {

    private static final int MAX_BYTES = 64 * 1024;

    private final HttpClient client;
    private final URI address;
    private final Duration timeout;

    KeySource(@ConfigProperty(name = "inkwell.auth.url") String authService, KeySourceConfig config) {
        this.address = URI.create(authService + "/.well-known/jwks.json");
        this.timeout = config.timeout();
        this.client = HttpClient.newBuilder()
                .connectTimeout(timeout)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /**
     * The keys by their ids, at least one.
     *
     * @throws IOException when auth-service does not answer, or not with keys
     */
    Map<String, PublicKey> fetch() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(timeout)
                .header("Accept", "application/json")
                // A cache between us may not know yet what was just published or revoked.
                .header("Cache-Control", "no-cache")
                .build();
        HttpResponse<String> response = client.send(request, BodyHandlers.limiting(BodyHandlers.ofString(), MAX_BYTES));
        if (response.statusCode() != 200) {
            throw new IOException("status " + response.statusCode());
        }
        return KeySet.parse(response.body());
    }
}
