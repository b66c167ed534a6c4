package dev.inkwell.auth.client;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A service that signs in as itself. Its access version grows when it may do less, which makes older tokens stale. */
@Entity
@Table(name = "service_client")
class ServiceClient {

    @Id
    private String id;

    private String description;
    private List<String> scopes;
    private boolean configured;
    private long accessVersion;
    private Instant createdAt;

    @Version
    private long version;

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "client_id", nullable = false, updatable = false)
    @OrderBy("createdAt, id")
    private List<ClientSecret> secrets = new ArrayList<>();

    protected ServiceClient() {}

    private ServiceClient(
            String id, String description, List<String> scopes, boolean configured, long accessVersion, Instant now) {
        this.id = id;
        this.description = description;
        this.scopes = List.copyOf(scopes);
        this.configured = configured;
        this.accessVersion = accessVersion;
        this.createdAt = now;
    }

    /** One that configuration keeps, not the API. */
    static ServiceClient configured(
            String id, String description, String secret, List<String> scopes, long access, Instant now) {
        ServiceClient client = new ServiceClient(id, description, scopes, true, access, now);
        client.secrets.add(new ClientSecret(secret, now));
        return client;
    }

    /** Whether it has this secret alone, and these scopes. */
    boolean isConfiguredAs(String secret, List<String> allowed) {
        return configured
                && scopes.equals(allowed)
                && secrets.size() == 1
                && secrets.getFirst().is(secret);
    }

    void configure(String secret, List<String> allowed, long access, Instant now) {
        configured = true;
        scopes = List.copyOf(allowed);
        accessVersion = access;
        secrets.removeIf(one -> !one.is(secret));
        if (secrets.isEmpty()) {
            secrets.add(new ClientSecret(secret, now));
        }
    }

    boolean hasSecret(String secret) {
        return secrets.stream().anyMatch(one -> one.is(secret));
    }

    String id() {
        return id;
    }

    List<String> scopes() {
        return scopes;
    }

    long accessVersion() {
        return accessVersion;
    }
}
