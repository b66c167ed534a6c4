package dev.inkwell.blog.platform;

import dev.inkwell.kit.problem.Addresses;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import io.quarkus.runtime.configuration.ConfigUtils;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Starts the service, once all that it needs is there. */
@QuarkusMain
public final class Main {

    private static final String DATABASE = "QUARKUS_MONGODB_CONNECTION_STRING";

    /** The service then says what migrations would do, and ends: it needs nothing but the database. */
    private static final String DRY_RUN = "INKWELL_MIGRATION_DRY_RUN";

    private static final Map<String, String> REQUIRED = new TreeMap<>(Map.of(
            DATABASE,
            "mongodb://HOST:27017/?replicaSet=NAME",
            "INKWELL_AUTH_URL",
            "the address of auth-service inside, such as http://auth-service:8081",
            "INKWELL_BLOG_CLIENT_SECRET",
            "the same in both services, from: openssl rand -base64 32",
            "INKWELL_TOKEN_ISSUER",
            "the public address of auth-service, such as https://auth.example.com"));

    private Main() {}

    /** Looks before anything is started, so that no driver's complaint comes first. */
    public static void main(String... arguments) {
        if (LaunchMode.current() == LaunchMode.NORMAL
                && ConfigUtils.getProfiles().equals(List.of("prod"))) {
            requireProductionSettings(System.getenv());
        }
        Addresses.checkHere();
        Quarkus.run(arguments);
    }

    private static void requireProductionSettings(Map<String, String> environment) {
        boolean dryRun = Boolean.parseBoolean(environment.get(DRY_RUN));
        List<String> missing = REQUIRED.entrySet().stream()
                .filter(entry -> !dryRun || entry.getKey().equals(DATABASE))
                .filter(entry -> environment.getOrDefault(entry.getKey(), "").isBlank())
                .map(entry -> entry.getKey() + " (" + entry.getValue() + ")")
                .toList();
        if (!missing.isEmpty()) {
            stop("blog-service can't start in production without " + String.join(", ", missing) + ".");
        }
    }

    private static void stop(String complaint) {
        System.err.println(complaint);
        System.exit(1);
    }
}
