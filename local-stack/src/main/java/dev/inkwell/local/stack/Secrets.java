package dev.inkwell.local.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;

/**
 * What must stay secret and the same from run to run: taken from the environment, else from a file that only its owner reads,
 * else made.
 */
final class Secrets {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path folder;
    private final Map<String, String> environment;

    Secrets(Path folder, Map<String, String> environment) {
        this.folder = folder;
        this.environment = environment;
    }

    String adminPassword() {
        return secret(
                "INKWELL_ADMIN_PASSWORD",
                "admin-password",
                Base64.getUrlEncoder().withoutPadding(),
                15);
    }

    String keyEncryptionKey() {
        return secret("INKWELL_KEY_ENCRYPTION_KEY", "key-encryption-key", Base64.getEncoder(), 32);
    }

    String blogClientSecret() {
        return secret(
                "INKWELL_BLOG_CLIENT_SECRET",
                "blog-client-secret",
                Base64.getUrlEncoder().withoutPadding(),
                32);
    }

    /** The password of the accounts that make demo registers. */
    String demoPassword() {
        return secret(
                "INKWELL_DEMO_PASSWORD", "demo-password", Base64.getUrlEncoder().withoutPadding(), 15);
    }

    private String secret(String variable, String name, Base64.Encoder encoder, int bytes) {
        String configured = environment.getOrDefault(variable, "");
        return configured.isEmpty() ? kept(folder.resolve(name), encoder, bytes) : configured;
    }

    private static String kept(Path file, Base64.Encoder encoder, int bytes) {
        try {
            if (!Files.exists(file)) {
                byte[] random = new byte[bytes];
                RANDOM.nextBytes(random);
                PrivateFile.write(file, encoder.encodeToString(random) + "\n");
            }
            return Files.readString(file).trim();
        } catch (IOException e) {
            throw new StackException("The secret " + file + " cannot be kept: " + e.getMessage(), e);
        }
    }
}
