package dev.inkwell.auth.platform;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What production can't start without, and how to come by it. */
final class ProductionSecrets {

    private static final Map<String, String> REQUIRED = required();

    private ProductionSecrets() {}

    private static Map<String, String> required() {
        Map<String, String> required = new LinkedHashMap<>();
        required.put("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://HOST:5432/DATABASE");
        required.put("QUARKUS_DATASOURCE_USERNAME", "the user of that database");
        required.put("QUARKUS_DATASOURCE_PASSWORD", "that user's password");
        required.put("INKWELL_KEY_ENCRYPTION_KEY", "32 bytes in base64, from: openssl rand -base64 32");
        required.put("INKWELL_BLOG_CLIENT_SECRET", "the same in both services, from: openssl rand -base64 32");
        required.put("INKWELL_TOKEN_ISSUER", "the public address of this service, such as https://auth.example.com");
        required.put("QUARKUS_MAILER_HOST", "the mail server that takes this service's mails");
        required.put("QUARKUS_MAILER_FROM", "their sender, such as Inkwell <no-reply@example.com>");
        return required;
    }

    /**
     * @param valueOf reads a variable of the environment
     * @return the sentence that names all that are missing, or none
     */
    static Optional<String> complaint(Function<String, Optional<String>> valueOf) {
        List<String> missing = REQUIRED.entrySet().stream()
                .filter(entry -> valueOf.apply(entry.getKey()).isEmpty())
                .map(entry -> entry.getKey() + " (" + entry.getValue() + ")")
                .toList();
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of("auth-service can't start in production without " + String.join(", ", missing) + ".");
    }
}
