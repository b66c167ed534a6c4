package dev.inkwell.auth.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.inkwell.auth.platform.StartupException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class KeyPairsTest {

    private record Keys(String encryptionKey, Duration refreshInterval) implements KeyConfig {}

    private static KeyPairs under(int seed) {
        byte[] secret = new byte[32];
        secret[0] = (byte) seed;
        return new KeyPairs(new KeyEncryption(masterKey(Base64.getEncoder().encodeToString(secret))));
    }

    private static MasterKey masterKey(String encoded) {
        return new MasterKey(new Keys(encoded, Duration.ZERO));
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

    @Test
    void aKeyOfAnotherLengthIsRefused() {
        assertThatThrownBy(() -> masterKey("c2hvcnQ=")).isInstanceOf(StartupException.class);
        assertThatThrownBy(() -> masterKey("not base64!")).isInstanceOf(StartupException.class);
    }
}
