package dev.inkwell.auth.password;

import jakarta.inject.Singleton;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/** The passwords that attackers try first; the list's source stands beside it. */
@Singleton
class CommonPasswords {

    private static final String LIST = "common-passwords.txt.gz";

    private final Set<String> passwords = load();

    boolean contains(String password) {
        return passwords.contains(password.toLowerCase(Locale.ROOT).strip());
    }

    int size() {
        return passwords.size();
    }

    private static Set<String> load() {
        try (InputStream file = Objects.requireNonNull(CommonPasswords.class.getResourceAsStream(LIST));
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(new GZIPInputStream(file), StandardCharsets.UTF_8))) {
            return lines.lines().collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
