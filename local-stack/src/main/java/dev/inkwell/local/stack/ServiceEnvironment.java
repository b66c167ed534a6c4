package dev.inkwell.local.stack;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The variables by which the services are configured; README.md has the table. */
final class ServiceEnvironment {

    /** Where the development servers of frontends listen: all is on loopback here. */
    private static final String ORIGINS = "http://localhost:3000,http://localhost:4200,http://localhost:5173";

    private final StackSettings settings;
    private final Map<String, String> common;
    private final Secrets secrets;
    private final OutgoingMail mail;
    private final String authUrl;
    private final String blogUrl;

    ServiceEnvironment(
            StackSettings settings,
            Databases databases,
            Secrets secrets,
            OutgoingMail mail,
            String authUrl,
            String blogUrl) {
        this.settings = settings;
        this.secrets = secrets;
        this.mail = mail;
        this.authUrl = authUrl;
        this.blogUrl = blogUrl;
        this.common = new HashMap<>(databases.environment());
        common.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        common.put("INKWELL_TOKEN_ISSUER", configured("INKWELL_TOKEN_ISSUER", authUrl));
        common.put("INKWELL_TOKEN_AUDIENCE", configured("INKWELL_TOKEN_AUDIENCE", "inkwell"));
        common.put("INKWELL_BROWSER_ORIGINS", configured("INKWELL_BROWSER_ORIGINS", ORIGINS));
        common.put("INKWELL_BLOG_CLIENT_SECRET", secrets.blogClientSecret());
    }

    Map<String, String> auth(int port) {
        Map<String, String> environment = new HashMap<>(common);
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        environment.put("INKWELL_KEY_ENCRYPTION_KEY", secrets.keyEncryptionKey());
        environment.put("INKWELL_ADMIN_USERNAME", adminUsername());
        environment.put("INKWELL_ADMIN_EMAIL", adminEmail());
        environment.put("INKWELL_ADMIN_PASSWORD", secrets.adminPassword());
        // As the Conduit API's frontends and tests expect it: nothing that anybody else is reached by.
        for (String lenience :
                List.of("INKWELL_PASSWORD_LENIENT_FOR_SERVICES", "INKWELL_DELEGATION_UNCONFIRMED_CHANGES")) {
            environment.put(lenience, configured(lenience, "true"));
        }
        environment.putAll(mail.environment());
        environment.putAll(settings.authEnvironment());
        return environment;
    }

    Map<String, String> blog(int port) {
        Map<String, String> environment = new HashMap<>(common);
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        environment.put("INKWELL_AUTH_URL", authUrl);
        environment.put("INKWELL_CONDUIT_ENABLED", configured("INKWELL_CONDUIT_ENABLED", "true"));
        environment.put("INKWELL_SITE_URL", configured("INKWELL_SITE_URL", blogUrl));
        environment.put("INKWELL_PAGE_TOOLS", configured("INKWELL_PAGE_TOOLS", "true"));
        environment.putAll(settings.blogEnvironment());
        return environment;
    }

    String adminUsername() {
        return configured("INKWELL_ADMIN_USERNAME", "admin");
    }

    String adminEmail() {
        return configured("INKWELL_ADMIN_EMAIL", "admin@inkwell.localhost");
    }

    private String configured(String variable, String fallback) {
        return settings.environment().getOrDefault(variable, fallback);
    }
}
