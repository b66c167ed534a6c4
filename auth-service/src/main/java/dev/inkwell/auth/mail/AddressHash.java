package dev.inkwell.auth.mail;

import dev.inkwell.auth.secret.MasterKey;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/** Lets an e-mail address be counted without being kept: its hash under a key of the server, the same in any case. */
@Singleton
public class AddressHash {

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKey key;

    AddressHash(MasterKey masterKey) {
        this.key = masterKey.derive("mail-address-hash", ALGORITHM);
    }

    public byte[] of(String address) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(address.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
