package dev.inkwell.auth.password;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/** An argon2id hash (RFC 9106), written as a PHC string: {@code $argon2id$v=19$m=19456,t=2,p=1$SALT$HASH}. */
record Argon2Hash(Cost cost, byte[] salt, byte[] hash) {

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private static final Pattern PHC = Pattern.compile(
            "\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,3}),p=(\\d{1,2})\\$([A-Za-z0-9+/]+)\\$([A-Za-z0-9+/]+)");

    /** The work that a hash takes: it grows with the product of memory and iterations. */
    record Cost(int memoryKibibytes, int iterations, int parallelism) {

        /** RFC 9106, section 3.1. */
        private static final int LEAST_MEMORY = 8;

        boolean isWeakerThan(Cost other) {
            return memoryKibibytes < other.memoryKibibytes
                    || iterations < other.iterations
                    || parallelism < other.parallelism;
        }

        /** What is to be done besides the other, so that both together are as much work as this. */
        Optional<Cost> beyond(Cost other) {
            int memory = memoryKibibytes - other.memoryKibibytes * other.iterations / iterations;
            return memory < LEAST_MEMORY ? Optional.empty() : Optional.of(new Cost(memory, iterations, 1));
        }
    }

    static Argon2Hash of(String password, Cost cost) {
        byte[] salt = randomBytes(SALT_BYTES);
        return new Argon2Hash(cost, salt, compute(password, cost, salt, HASH_BYTES));
    }

    /** A hash that no password has: checking against it takes as long as against any other. */
    static Argon2Hash ofNothing(Cost cost) {
        return new Argon2Hash(cost, randomBytes(SALT_BYTES), randomBytes(HASH_BYTES));
    }

    /** @throws IllegalArgumentException when the text is no such PHC string */
    static Argon2Hash parse(String phc) {
        Matcher matcher = PHC.matcher(phc);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("Not an argon2id PHC string");
        }
        Cost cost = new Cost(number(matcher, 1), number(matcher, 2), number(matcher, 3));
        Base64.Decoder decoder = Base64.getDecoder();
        return new Argon2Hash(cost, decoder.decode(matcher.group(4)), decoder.decode(matcher.group(5)));
    }

    boolean matches(String password) {
        return MessageDigest.isEqual(hash, compute(password, cost, salt, hash.length));
    }

    @Override
    public String toString() {
        Base64.Encoder encoder = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=" + cost.memoryKibibytes + ",t=" + cost.iterations + ",p=" + cost.parallelism + "$"
                + encoder.encodeToString(salt) + "$" + encoder.encodeToString(hash);
    }

    private static byte[] compute(String password, Cost cost, byte[] salt, int length) {
        HashMemory memory = HashMemory.take();
        try {
            Argon2BytesGenerator generator = new Argon2BytesGenerator();
            generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                    .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                    .withMemoryAsKB(cost.memoryKibibytes)
                    .withIterations(cost.iterations)
                    .withParallelism(cost.parallelism)
                    .withSalt(salt)
                    .withBlockPool(memory)
                    .build());
            byte[] result = new byte[length];
            generator.generateBytes(password.getBytes(StandardCharsets.UTF_8), result);
            return result;
        } finally {
            memory.release();
        }
    }

    private static byte[] randomBytes(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
