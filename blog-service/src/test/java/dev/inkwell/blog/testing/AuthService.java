package dev.inkwell.blog.testing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import org.eclipse.microprofile.config.ConfigProvider;

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

    public static void goesDown() {
        send("down", "");
    }

    public static void comesUp() {
        send("up", "");
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
