package dev.inkwell.auth.key;

import static org.assertj.core.api.Assertions.assertThat;

import dev.inkwell.auth.Database;
import dev.inkwell.auth.audit.AuditLog;
import dev.inkwell.auth.event.UserEvents;
import dev.inkwell.auth.platform.DatabaseLock;
import dev.inkwell.auth.secret.MasterKey;
import dev.inkwell.auth.secret.MasterKeys;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a start does when the configured encryption key is another one. */
@QuarkusTest
class MasterKeyReplacementTest {

    private static final String NEW = MasterKeys.encoded(7);

    @Inject
    Database database;

    @Inject
    SigningKeyRepository keys;

    @Inject
    DatabaseLock lock;

    @Inject
    UserEvents events;

    @Inject
    AuditLog auditLog;

    @Inject
    KeyConfig config;

    @Inject
    Clock clock;

    @ConfigProperty(name = "inkwell.key.encryption-key")
    String configured;

    private void start(MasterKey masterKey) {
        KeyRotation replica = new KeyRotation(keys, new KeyPairs(masterKey), lock, events, auditLog, config, clock);
        QuarkusTransaction.requiringNew().run(() -> replica.prepare(new StartupEvent()));
    }

    private List<StoredKey> stored() {
        return QuarkusTransaction.requiringNew().call(() -> keys.published(clock.instant()));
    }

    private long replacements() {
        return database.number("SELECT count(*) FROM audit_entry WHERE type = 'master-key-replaced'");
    }

    @AfterEach
    void theConfiguredKeyIsInUseAgain() {
        start(MasterKeys.replacing(NEW, configured));
    }

    @Test
    void aStartWithANewKeyEncryptsTheSigningKeysAnew() {
        long before = replacements();

        start(MasterKeys.replacing(configured, NEW));
        start(MasterKeys.replacing(configured, NEW));

        assertThat(replacements() - before).isEqualTo(1);
        KeyPairs withTheNewKeyAlone = new KeyPairs(MasterKeys.of(7));
        assertThat(stored()).isNotEmpty().allSatisfy(key -> assertThat(
                        withTheNewKeyAlone.privateKey(key.kid(), key.privateKey()))
                .isNotNull());
    }

    @Test
    void replicasWithTheKeysInEitherOrderReadEachOthers() {
        start(MasterKeys.replacing(configured, NEW));
        start(MasterKeys.replacing(NEW, configured));
        start(MasterKeys.replacing(configured, NEW));

        KeyPairs notReplacedYet = new KeyPairs(MasterKeys.replacing(NEW, configured));
        assertThat(stored()).isNotEmpty().allSatisfy(key -> assertThat(
                        notReplacedYet.privateKey(key.kid(), key.privateKey()))
                .isNotNull());
    }
}
