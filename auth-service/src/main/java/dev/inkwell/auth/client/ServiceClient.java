package dev.inkwell.auth.client;

import dev.inkwell.auth.secret.Sha256;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.security.MessageDigest;
import java.util.List;

/** A service that signs in as itself. Its secret is random and long, so a plain hash keeps it. */
@Entity
@Table(name = "service_client")
class ServiceClient {

    @Id
    private String id;

    private byte[] secretHash;
    private List<String> scopes;

    protected ServiceClient() {}

    ServiceClient(String id, String secret, List<String> scopes) {
        this.id = id;
        configure(secret, scopes);
    }

    final void configure(String secret, List<String> allowed) {
        byte[] hash = Sha256.of(secret);
        if (!MessageDigest.isEqual(hash, secretHash)) {
            secretHash = hash;
        }
        if (!allowed.equals(scopes)) {
            scopes = List.copyOf(allowed);
        }
    }

    boolean hasSecret(String secret) {
        return MessageDigest.isEqual(secretHash, Sha256.of(secret));
    }

    String id() {
        return id;
    }

    List<String> scopes() {
        return scopes;
    }
}
