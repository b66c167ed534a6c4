package dev.inkwell.blog.testing;

import static org.awaitility.Awaitility.await;

import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import io.restassured.specification.SpecificationQuerier;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** An open stream of events, read as a browser reads it. */
public final class EventStream implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** @param name {@code message} where the event has none of its own */
    public record Event(String name, String data) {

        public String text(String member) {
            return String.valueOf(JsonPath.from(data).<Object>get(member));
        }
    }

    /** A stream to be opened. */
    public static final class Request {

        private final HttpRequest.Builder request;
        private HttpClient.Version version = HttpClient.Version.HTTP_1_1;

        private Request(String path) {
            request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
                    .header("Accept", "text/event-stream");
        }

        public Request as(Person person) {
            return as(person.token());
        }

        public Request as(Token token) {
            return with("Authorization", "Bearer " + token.signed());
        }

        public Request after(String lastEventId) {
            return with("Last-Event-ID", lastEventId);
        }

        public Request with(String header, String value) {
            request.header(header, value);
            return this;
        }

        public Request over(HttpClient.Version other) {
            version = other;
            return this;
        }

        public EventStream open() {
            try {
                HttpClient client = HttpClient.newBuilder().version(version).build();
                return new EventStream(client.send(request.build(), BodyHandlers.ofInputStream()));
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private final HttpResponse<InputStream> response;
    private final List<Event> events = new CopyOnWriteArrayList<>();
    private final AtomicInteger heartbeats = new AtomicInteger();
    private volatile @Nullable String lastEventId;
    private volatile boolean ended;

    private EventStream(HttpResponse<InputStream> response) {
        this.response = response;
        if (response.statusCode() == 200) {
            Thread.ofVirtual().start(this::read);
        }
    }

    public static Request of(String path) {
        return new Request(path);
    }

    /** What the request is answered, without waiting for an end. */
    public static int statusOf(String path, RequestSpecification request) {
        Request stream = of(path);
        String token = SpecificationQuerier.query(request).getHeaders().getValue("Authorization");
        if (token != null) {
            stream.with("Authorization", token);
        }
        try (EventStream open = stream.open()) {
            return open.status();
        }
    }

    /** The id of an event that might have been then. */
    public static String idAt(Instant then) {
        return (then.getEpochSecond() << 32) + "-" + "0".repeat(24);
    }

    public int status() {
        return response.statusCode();
    }

    public String header(String name) {
        return String.join(", ", response.headers().allValues(name));
    }

    /** The body of an answer that is no stream. */
    public JsonPath problem() throws IOException {
        return JsonPath.from(new String(response.body().readAllBytes(), StandardCharsets.UTF_8));
    }

    /** Waits until there are so many. */
    public List<Event> events(int count) {
        await().atMost(PATIENCE).until(() -> events.size() >= count);
        return List.copyOf(events);
    }

    public List<Event> untilTheEnd() {
        await().atMost(PATIENCE).until(() -> ended);
        return List.copyOf(events);
    }

    public void awaitHeartbeat() {
        int before = heartbeats.get();
        await().atMost(PATIENCE).until(() -> heartbeats.get() > before);
    }

    /** What it is resumed with; waits until there is one. */
    public String lastEventId() {
        await().atMost(PATIENCE).until(() -> lastEventId != null);
        return String.valueOf(lastEventId);
    }

    @Override
    public void close() {
        try {
            response.body().close();
        } catch (IOException e) {
            // It has ended already.
        }
    }

    private void read() {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
            String id = null;
            String name = "message";
            StringBuilder data = new StringBuilder();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.isEmpty()) {
                    if (!data.isEmpty()) {
                        events.add(new Event(name, data.toString()));
                    }
                    lastEventId = id;
                    name = "message";
                    data.setLength(0);
                } else if (line.startsWith(":")) {
                    heartbeats.incrementAndGet();
                } else if (line.startsWith("id: ")) {
                    id = line.substring(4);
                } else if (line.startsWith("event: ")) {
                    name = line.substring(7);
                } else if (line.startsWith("data: ")) {
                    data.append(line.substring(6));
                }
            }
        } catch (IOException e) {
            // Cut.
        }
        ended = true;
    }
}
