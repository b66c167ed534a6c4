package dev.inkwell.auth.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.inkwell.kit.startup.StartupException;
import java.security.GeneralSecurityException;
import org.junit.jupiter.api.Test;

class EncryptionTest {

    private static final byte[] PLAIN = {1, 2, 3};

    private static Encryption under(MasterKey key) {
        return new Encryption(key, "test");
    }

    @Test
    void whatIsStoredIsReadBackForItsOwnerAlone() throws GeneralSecurityException {
        byte[] stored = under(MasterKeys.of(1)).encrypt("owner", PLAIN);

        assertThat(under(MasterKeys.of(1)).decrypt("owner", stored)).isEqualTo(PLAIN);
        assertThatThrownBy(() -> under(MasterKeys.of(1)).decrypt("another", stored))
                .isInstanceOf(GeneralSecurityException.class);
    }

    @Test
    void whatThePreviousKeyEncryptedIsReadAndKnownToBeOld() throws GeneralSecurityException {
        byte[] stored = under(MasterKeys.of(1)).encrypt("owner", PLAIN);

        Encryption replaced = under(MasterKeys.replacing(1, 2));

        assertThat(replaced.decrypt("owner", stored)).isEqualTo(PLAIN);
        assertThat(replaced.isCurrent("owner", stored)).isFalse();
        assertThat(replaced.isCurrent("owner", replaced.encrypt("owner", PLAIN)))
                .isTrue();
    }

    @Test
    void aKeyOfAnotherLengthIsRefused() {
        assertThatThrownBy(() -> MasterKeys.configured("c2hvcnQ=")).isInstanceOf(StartupException.class);
        assertThatThrownBy(() -> MasterKeys.configured("not base64!")).isInstanceOf(StartupException.class);
    }
}
