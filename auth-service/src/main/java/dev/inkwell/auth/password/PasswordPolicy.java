package dev.inkwell.auth.password;

import dev.inkwell.kit.problem.FieldError;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Which passwords are taken: length counts, composition does not (NIST SP 800-63B-4, section 3.1.1.2). */
@Singleton
public class PasswordPolicy {

    private static final String POINTER = "/password";
    /** NIST SP 800-63B-4, section 3.1.1.2. */
    private static final int LEAST = 8;

    private static final String PRODUCT_NAME = "inkwell";

    /** A shorter part of an e-mail address stands in too many good passwords by chance. */
    private static final int SHORTEST_TELLING_PART = 4;

    private final PasswordConfig config;
    private final CommonPasswords commonPasswords;

    PasswordPolicy(PasswordConfig config, CommonPasswords commonPasswords) {
        this.config = config;
        this.commonPasswords = commonPasswords;
    }

    /** @return why the password is not taken for this account; empty when it is */
    public List<FieldError> objections(String password, String username, String email) {
        return objections(POINTER, password, username, email);
    }

    /** @param pointer where in the body the password stands */
    public List<FieldError> objections(String pointer, String password, String username, String email) {
        if (PlainPassword.isOverlong(password, config.maximumLength())) {
            return List.of(tooLong(pointer));
        }
        String normalized = PlainPassword.normalize(password);
        List<FieldError> objections = new ArrayList<>();
        int length = normalized.codePointCount(0, normalized.length());
        if (length < config.minimumLength()) {
            objections.add(
                    FieldError.body(pointer, "too-short", "At least " + config.minimumLength() + " characters."));
        }
        if (length > config.maximumLength()) {
            objections.add(tooLong(pointer));
        }
        if (commonPasswords.contains(normalized)) {
            objections.add(FieldError.body(pointer, "common", "This is one of the passwords that are tried first."));
        }
        String lower = normalized.toLowerCase(Locale.ROOT);
        if (lower.contains(username.toLowerCase(Locale.ROOT))) {
            objections.add(FieldError.body(pointer, "contains-username", "It holds the username."));
        }
        String localPart = localPart(email);
        if (localPart.length() >= SHORTEST_TELLING_PART && lower.contains(localPart)) {
            objections.add(FieldError.body(pointer, "contains-email", "It holds a part of the e-mail address."));
        }
        if (lower.contains(PRODUCT_NAME)) {
            objections.add(FieldError.body(pointer, "contains-product-name", "It holds the name of this product."));
        }
        return objections;
    }

    /** As {@link #objections(String, String, String, String)}, of a password that a service passes on. */
    public List<FieldError> objectionsToServices(String password, String username, String email) {
        if (!config.lenientForServices() || PlainPassword.isOverlong(password, config.maximumLength())) {
            return objections(password, username, email);
        }
        String normalized = PlainPassword.normalize(password);
        int length = normalized.codePointCount(0, normalized.length());
        return length < LEAST
                ? List.of(FieldError.body(POINTER, "too-short", "At least " + LEAST + " characters."))
                : length > config.maximumLength() ? List.of(tooLong(POINTER)) : List.of();
    }

    private FieldError tooLong(String pointer) {
        return FieldError.body(pointer, "too-long", "At most " + config.maximumLength() + " characters.");
    }

    private static String localPart(String email) {
        int at = email.indexOf('@');
        return (at < 0 ? email : email.substring(0, at)).toLowerCase(Locale.ROOT);
    }
}
