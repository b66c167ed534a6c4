package dev.inkwell.auth.password;

import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Makes and checks hashes of passwords, through the queue. */
@Singleton
class PasswordHasher {

    /** What is hashed in place of a password that is too long for anybody to have. */
    private static final String OVERLONG = "overlong";

    private final HashingQueue queue;
    private final int maximumLength;
    private final Argon2Hash.Cost cost;
    private final Argon2Hash nobodys;

    PasswordHasher(HashingQueue queue, PasswordConfig config) {
        this.queue = queue;
        this.maximumLength = config.maximumLength();
        this.cost = new Argon2Hash.Cost(
                config.argon2().memoryKibibytes(),
                config.argon2().iterations(),
                config.argon2().parallelism());
        this.nobodys = Argon2Hash.ofNothing(cost);
    }

    String hash(String password) {
        String normalized = PlainPassword.normalize(password);
        return queue.run(() -> Argon2Hash.of(normalized, cost).toString());
    }

    /**
     * Does the work of today's configuration also where the stored hash takes less, or else the time would tell of it.
     *
     * @param stored null where there is no such account: the same work is done, and nothing matches
     */
    boolean matches(String password, @Nullable String stored) {
        if (PlainPassword.isOverlong(password, maximumLength)) {
            return queue.run(() -> nobodys.matches(OVERLONG));
        }
        String normalized = PlainPassword.normalize(password);
        Argon2Hash hash = stored == null ? nobodys : Argon2Hash.parse(stored);
        return queue.run(() -> {
            boolean matches = hash.matches(normalized);
            cost.beyond(hash.cost()).ifPresent(rest -> Argon2Hash.of(normalized, rest));
            return matches;
        });
    }

    boolean isWeak(String stored) {
        return Argon2Hash.parse(stored).cost().isWeakerThan(cost);
    }
}
