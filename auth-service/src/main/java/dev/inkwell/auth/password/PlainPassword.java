package dev.inkwell.auth.password;

import java.text.Normalizer;

/** One passphrase typed on two systems may come in two Unicode forms: NFC makes them one (NIST SP 800-63B-4, 3.1.1.2). */
final class PlainPassword {

    private PlainPassword() {}

    static String normalize(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC);
    }
}
