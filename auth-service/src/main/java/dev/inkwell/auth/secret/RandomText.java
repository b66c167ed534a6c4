package dev.inkwell.auth.secret;

import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.Base64;

/** Makes secrets that nobody guesses: 256 random bits in base64url, 43 characters. */
@Singleton
public class RandomText {

    private static final int BYTES = 32;

    private final SecureRandom random = new SecureRandom();

    public String next() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
