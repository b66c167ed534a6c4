package dev.inkwell.auth.client;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
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
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

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

    @Column(updatable = false)
    private Instant createdAt;

    @Version
    private long version;

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "client_id", nullable = false, updatable = false)
    @OrderBy("createdAt, id")
    private List<ClientSecret> secrets = new ArrayList<>();

    protected ServiceClient() {}

    ServiceClient(String id, EditableClient content, long accessVersion, Instant now) {
        this.id = id;
        this.description = content.description();
        this.scopes = sorted(content.scopes());
        this.accessVersion = accessVersion;
        this.createdAt = now;
    }

    void describe(String text) {
        description = text;
    }

    /** @param newAccessVersion makes the tokens of before stale */
    void allow(List<String> allowed, long newAccessVersion) {
        scopes = sorted(allowed);
        accessVersion = newAccessVersion;
    }

    void add(ClientSecret secret) {
        secrets.add(secret);
    }

    /**
     * @param newAccessVersion makes the tokens that somebody may have got by it stale
     * @return whether it had the secret
     */
    boolean remove(UUID secretId, long newAccessVersion) {
        accessVersion = newAccessVersion;
        return secrets.removeIf(secret -> secret.id().equals(secretId));
    }

    /**
     * Makes it what configuration says: with these secrets alone, and these scopes.
     *
     * @param newAccessVersion makes the tokens of before stale, where a secret or a scope is taken away
     * @return whether they are stale
     */
    boolean configure(Set<String> wanted, List<String> allowed, long newAccessVersion, Instant now) {
        configured = true;
        boolean stale = secrets.removeIf(one -> wanted.stream().noneMatch(one::is));
        stale |= !scopes.equals(sorted(allowed));
        wanted.stream()
                .filter(secret -> secretThatIs(secret).isEmpty())
                .forEach(secret -> secrets.add(new ClientSecret(secret, now)));
        if (stale) {
            allow(allowed, newAccessVersion);
        }
        return stale;
    }

    Optional<ClientSecret> secretThatIs(String secret) {
        return secrets.stream().filter(one -> one.is(secret)).findFirst();
    }

    EditableClient editable() {
        return new EditableClient(description, scopes);
    }

    String id() {
        return id;
    }

    String description() {
        return description;
    }

    List<String> scopes() {
        return scopes;
    }

    List<ClientSecret> secrets() {
        return secrets;
    }

    /** One that configuration keeps, not the API. */
    boolean isConfigured() {
        return configured;
    }

    long accessVersion() {
        return accessVersion;
    }

    Instant createdAt() {
        return createdAt;
    }

    long version() {
        return version;
    }

    private static List<String> sorted(List<String> scopes) {
        return scopes.stream().distinct().sorted().toList();
    }
}
