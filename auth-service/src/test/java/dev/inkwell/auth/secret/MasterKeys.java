package dev.inkwell.auth.secret;

import java.util.Base64;
import java.util.Optional;

/** Master keys for tests, told apart by a number. */
public final class MasterKeys {

    private record Keys(String encryptionKey, Optional<String> previousEncryptionKey) implements MasterKeyConfig {}

    private MasterKeys() {}

    public static MasterKey of(int number) {
        return new MasterKey(new Keys(encoded(number), Optional.empty()));
    }

    public static MasterKey replacing(int previous, int number) {
        return replacing(encoded(previous), encoded(number));
    }

    /** @param previous in base64, as configured */
    public static MasterKey replacing(String previous, String present) {
        return new MasterKey(new Keys(present, Optional.of(previous)));
    }

    static MasterKey configured(String encoded) {
        return new MasterKey(new Keys(encoded, Optional.empty()));
    }

    /** As it would be configured. */
    public static String encoded(int number) {
        byte[] secret = new byte[32];
        secret[0] = (byte) number;
        return Base64.getEncoder().encodeToString(secret);
    }
}
