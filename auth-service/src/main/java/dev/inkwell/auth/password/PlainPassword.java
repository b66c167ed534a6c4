package dev.inkwell.auth.password;

import java.text.Normalizer;

/** One passphrase typed on two systems may come in two Unicode forms: NFC makes them one (NIST SP 800-63B-4, 3.1.1.2). */
final class PlainPassword {

    /** NFC makes one character of at most four UTF-16 units (Unicode Standard Annex 15, and U+1F82 is one such). */
    private static final int UNITS_A_CHARACTER = 4;

    private PlainPassword() {}

    /**
     * Whether it has more than so many characters in any form. Look before normalising, which takes quadratic time for a run
     * of combining marks.
     */
    static boolean isOverlong(String password, int maximumLength) {
        return password.length() > maximumLength * UNITS_A_CHARACTER;
    }

    static String normalize(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC);
    }
}
