package dev.inkwell.auth.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.inkwell.auth.secret.MasterKeys;
import dev.inkwell.kit.startup.StartupException;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class KeyPairsTest {

    private final SigningKey stored = under(1).generate(Instant.EPOCH, Instant.EPOCH);

    private static KeyPairs under(int number) {
        return new KeyPairs(MasterKeys.of(number));
    }

    @Test
    void aStoredKeyIsReadBack() {
        assertThat(under(1).privateKey(stored.kid(), stored.privateKey()).getAlgorithm())
                .isEqualTo("EC");
    }

    @Test
    void anotherEncryptionKeyStopsTheStartAndSaysWhatToConfigure() {
        assertThatThrownBy(() -> under(2).privateKey(stored.kid(), stored.privateKey()))
                .isInstanceOf(StartupException.class)
                .hasMessageContaining("INKWELL_KEY_ENCRYPTION_KEY");
        assertThatThrownBy(() -> under(2).underThePresentKey(stored.kid(), stored.privateKey()))
                .isInstanceOf(StartupException.class);
    }

    @Test
    void aStoredKeyStaysWithItsId() {
        assertThatThrownBy(() -> under(1).privateKey("another", stored.privateKey()))
                .isInstanceOf(StartupException.class);
    }

    @Test
    void whatThePreviousEncryptionKeyReadsIsEncryptedUnderThePresentOne() {
        KeyPairs replacing = new KeyPairs(MasterKeys.replacing(1, 2));

        byte[] encrypted =
                replacing.underThePresentKey(stored.kid(), stored.privateKey()).orElseThrow();

        assertThat(under(2).privateKey(stored.kid(), encrypted))
                .isEqualTo(under(1).privateKey(stored.kid(), stored.privateKey()));
        assertThat(replacing.underThePresentKey(stored.kid(), encrypted)).isEmpty();
    }
}
