package dev.inkwell.auth.password;

/** A hash as an earlier configuration would have made it. */
public final class WeakHash {

    private WeakHash() {}

    public static String of(String password) {
        return Argon2Hash.of(password, new Argon2Hash.Cost(256, 1, 1)).toString();
    }
}
