package dev.inkwell.system;

import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Server-sent events of things with an id, read until the stream breaks. */
final class EventStream implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final InputStream body;
    private final List<String> ids = new CopyOnWriteArrayList<>();
    private volatile String lastEventId;

    private EventStream(InputStream body, String lastEventId) {
        this.body = body;
        this.lastEventId = lastEventId;
        Thread.ofVirtual().start(this::read);
    }

    /** @param lastEventId empty to begin with what comes now */
    static EventStream of(String address, String lastEventId) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                .header("Last-Event-ID", lastEventId)
                .build();
        var response = HttpClient.newHttpClient().send(request, BodyHandlers.ofInputStream());
        if (response.statusCode() != 200) {
            throw new IllegalStateException("answered with " + response.statusCode());
        }
        return new EventStream(response.body(), lastEventId);
    }

    /** The ids of what was told, once there are so many. */
    List<String> told(int count) {
        await().atMost(PATIENCE).until(() -> ids.size() >= count);
        return List.copyOf(ids);
    }

    String lastEventId() {
        return lastEventId;
    }

    @Override
    public void close() throws IOException {
        body.close();
    }

    private void read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
            String id = lastEventId;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("id: ")) {
                    id = line.substring(4);
                } else if (line.startsWith("data: ")) {
                    ids.add(JsonPath.from(line.substring(6)).getString("id"));
                } else if (line.isEmpty()) {
                    lastEventId = id;
                }
            }
        } catch (IOException e) {
            // Its replica is gone.
        }
    }
}
