package dev.inkwell.auth.password;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** The hash of an account's password. */
@Entity
@Table(name = "password_credential")
class PasswordCredential {

    @Id
    private UUID accountId;

    private String hash;
    private Instant changedAt;

    @SuppressWarnings("NullAway") // For Hibernate.
    protected PasswordCredential() {}

    PasswordCredential(UUID accountId, String hash, Instant now) {
        this.accountId = accountId;
        this.hash = hash;
        this.changedAt = now;
    }

    UUID accountId() {
        return accountId;
    }

    String hash() {
        return hash;
    }

    Instant changedAt() {
        return changedAt;
    }
}
