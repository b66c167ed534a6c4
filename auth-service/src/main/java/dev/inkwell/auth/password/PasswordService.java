package dev.inkwell.auth.password;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Stores and checks the passwords of accounts. Hashing happens outside of transactions, as it may wait. */
@ApplicationScoped
public class PasswordService {

    private static final Logger LOG = Logger.getLogger(PasswordService.class);
    private static final UUID NOBODY = new UUID(0, 0);

    private final PasswordHasher hasher;
    private final PasswordRepository credentials;
    private final Clock clock;

    PasswordService(PasswordHasher hasher, PasswordRepository credentials, Clock clock) {
        this.hasher = hasher;
        this.credentials = credentials;
        this.clock = clock;
    }

    /** Call it before the transaction that stores the hash. */
    public String hash(String password) {
        return hasher.hash(password);
    }

    /** Stores the first hash of an account, in the caller's transaction. */
    public void store(UUID accountId, String hash) {
        credentials.persist(new PasswordCredential(accountId, hash, clock.instant()));
    }

    /** Stores the hash of an account's new password, in the caller's transaction, which holds the account. */
    @Transactional(TxType.MANDATORY)
    public void replace(UUID accountId, String hash) {
        credentials.replace(accountId, hash, clock.instant());
    }

    /**
     * Checks a password. A hash weaker than today's configuration is replaced on success.
     *
     * @param accountId null where there is no such account: it takes as long, and fails
     */
    public boolean verify(@Nullable UUID accountId, String password) {
        String stored = storedHash(accountId);
        boolean matches = hasher.matches(password, stored);
        if (matches && accountId != null && stored != null && hasher.isWeak(stored)) {
            LOG.infof("event=password-rehashed account=%s", accountId);
            strengthen(accountId, stored, hasher.hash(password));
        }
        return matches;
    }

    /**
     * When the account's password was set. Whoever relies on a password that was verified looks whether this is what it was
     * before, in the transaction that relies on it, and holds the account.
     */
    @Transactional
    public Optional<Instant> setAt(@Nullable UUID accountId) {
        return find(accountId).map(PasswordCredential::changedAt);
    }

    /** A transaction of its own, so that no connection is held while the hash waits for its turn. */
    @Transactional
    @Nullable
    String storedHash(@Nullable UUID accountId) {
        return find(accountId).map(PasswordCredential::hash).orElse(null);
    }

    /** The same query where there is no such account. */
    private Optional<PasswordCredential> find(@Nullable UUID accountId) {
        return credentials.findByIdOptional(accountId == null ? NOBODY : accountId);
    }

    /** Not a password that was replaced meanwhile. */
    @Transactional
    void strengthen(UUID accountId, String stored, String stronger) {
        credentials.strengthen(accountId, stored, stronger);
    }
}
