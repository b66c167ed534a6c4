package dev.inkwell.blog.testing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.PublicJsonWebKey;

/** Steers the test's auth-service: what it knows, and whether it answers. */
public final class AuthService {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private AuthService() {}

    /** Has it tell this of the person from now on. */
    public static void knows(Person person, String displayName, long version) {
        send("profile?id=" + person.id(), """
                {"id":"%s","username":"%s","displayName":"%s","bio":null,"avatarUrl":null,"status":"active","version":%d,"laterMember":1}\
                """.formatted(person.id(), person.username(), displayName, version));
    }

    /** Has it tell of the person's profile as it is from now on, which changes what was known. */
    public static void tells(Person person, String displayName, long version) {
        knows(person, displayName, version);
        tells("profile-changed", person.id().toString(), """
                {"id":"%s","username":"%s","displayName":"%s","bio":null,"avatarUrl":null,"status":"active","accessVersion":1,"version":%d}\
                """.formatted(
                        person.id(), person.username(), displayName, version));
    }

    /** Has it tell of something that happened just now. */
    public static void tells(String type, String subject, String data) {
        tells(type, subject, data, Instant.now());
    }

    public static void tells(String type, String subject, String data, Instant at) {
        send("event", """
                "type":"%s","subject":"%s","occurredAt":"%s","data":%s""".formatted(type, subject, at, data));
    }

    /** As after a restore: the cursors of before are refused, and what it told is to be told anew. */
    public static void beginsItsFeedAnew() {
        send("feed", "");
    }

    /** Has it know nothing of the person from now on. */
    public static void forgets(Person person) {
        send("profile?id=" + person.id(), "");
    }

    /** Has it know a personal token of these rights from now on, in place of what it knew of it. */
    public static void knows(PersonalAccess access) {
        send("personal-token?token=" + access.token(), access.introspected());
    }

    /** Has it know nothing of the token from now on. */
    public static void forgets(PersonalAccess access) {
        send("personal-token?token=" + access.token(), "");
    }

    /** As when the key that signed them is revoked. */
    public static void refusesServiceTokensOfBefore() {
        send("service-token", "");
    }

    public static void goesDown() {
        send("down", "");
    }

    public static void comesUp() {
        send("up", "");
    }

    /** Has it publish another key of its own. */
    public static void publishes(PublicJsonWebKey key) {
        send("key", key.toJson(OutputControlLevel.PUBLIC_ONLY));
    }

    public static int allCalls() {
        return Integer.parseInt(send("all-calls", ""));
    }

    /** How often a path was asked for. */
    public static int calls(String path) {
        return Integer.parseInt(send("calls?path=" + path, ""));
    }

    private static String send(String control, String body) {
        String base = ConfigProvider.getConfig().getValue("inkwell.auth.url", String.class);
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + "/control/" + control))
                .POST(BodyPublishers.ofString(body))
                .build();
        try {
            return CLIENT.send(request, BodyHandlers.ofString()).body();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
