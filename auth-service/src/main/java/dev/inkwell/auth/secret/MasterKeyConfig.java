package dev.inkwell.auth.secret;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** {@code inkwell.key.*}: the secret under which this service keeps others. */
@ConfigMapping(prefix = "inkwell.key")
interface MasterKeyConfig {

    /** 32 bytes in base64. */
    String encryptionKey();

    /** The one before, as long as anything is stored under it. */
    Optional<String> previousEncryptionKey();
}
