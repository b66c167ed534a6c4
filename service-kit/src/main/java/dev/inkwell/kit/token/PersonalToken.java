package dev.inkwell.kit.token;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * How a personal access token is written: {@code ink_pat_}, 256 random bits, and a checksum, in the digits and letters of
 * ASCII. So whoever looks for leaked secrets knows one, and a made-up one is refused without a question to anybody.
 */
public final class PersonalToken {

    private static final String PREFIX = "ink_pat_";
    private static final String DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final int SECRET_BITS = 256;

    /** Those that 256 bits need. */
    private static final int SECRET_LENGTH = 43;

    /** Those that the 32 bits of a CRC-32 need. */
    private static final int CHECKSUM_LENGTH = 6;

    private static final Pattern WRITTEN =
            Pattern.compile(PREFIX + "[0-9A-Za-z]{" + (SECRET_LENGTH + CHECKSUM_LENGTH) + "}");

    private PersonalToken() {}

    /** @param random a secure one */
    public static String make(RandomGenerator random) {
        byte[] secret = new byte[SECRET_BITS / Byte.SIZE];
        random.nextBytes(secret);
        String text = PREFIX + digits(new BigInteger(1, secret), SECRET_LENGTH);
        return text + checksum(text);
    }

    /** Whether a token is meant to be one: then it is nothing else. */
    public static boolean isMeantBy(String token) {
        return token.startsWith(PREFIX);
    }

    /** Whether it can be one that {@link #make} has made. */
    public static boolean isWellFormed(String token) {
        if (!WRITTEN.matcher(token).matches()) {
            return false;
        }
        int end = token.length() - CHECKSUM_LENGTH;
        return checksum(token.substring(0, end)).equals(token.substring(end));
    }

    /** All that is kept of one: SHA-256. What can't be guessed needs no slow hash. */
    public static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static String checksum(String text) {
        CRC32 checksum = new CRC32();
        checksum.update(text.getBytes(StandardCharsets.US_ASCII));
        return digits(BigInteger.valueOf(checksum.getValue()), CHECKSUM_LENGTH);
    }

    private static String digits(BigInteger number, int length) {
        BigInteger base = BigInteger.valueOf(DIGITS.length());
        char[] digits = new char[length];
        BigInteger rest = number;
        for (int i = length - 1; i >= 0; i--) {
            BigInteger[] parts = rest.divideAndRemainder(base);
            digits[i] = DIGITS.charAt(parts[1].intValue());
            rest = parts[0];
        }
        return new String(digits);
    }
}
