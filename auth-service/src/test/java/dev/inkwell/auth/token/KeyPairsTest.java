package dev.inkwell.auth.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.inkwell.auth.platform.StartupException;
import dev.inkwell.auth.secret.MasterKeys;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class KeyPairsTest {

    private static KeyPairs under(int seed) {
        return new KeyPairs(MasterKeys.of(seed));
    }

    @Test
    void aStoredKeyIsReadBack() {
        SigningKey stored = under(1).generate(Instant.EPOCH);

        assertThat(under(1).privateKey(stored).getAlgorithm()).isEqualTo("EC");
    }

    @Test
    void anotherEncryptionKeyStopsTheStartAndSaysWhatToConfigure() {
        SigningKey stored = under(1).generate(Instant.EPOCH);

        assertThatThrownBy(() -> under(2).privateKey(stored))
                .isInstanceOf(StartupException.class)
                .hasMessageContaining("INKWELL_KEY_ENCRYPTION_KEY");
    }

    @Test
    void aStoredKeyStaysWithItsId() {
        SigningKey stored = under(1).generate(Instant.EPOCH);
        SigningKey renamed = new SigningKey("another", stored.publicKey(), stored.privateKey(), Instant.EPOCH);

        assertThatThrownBy(() -> under(1).privateKey(renamed)).isInstanceOf(StartupException.class);
    }
}
