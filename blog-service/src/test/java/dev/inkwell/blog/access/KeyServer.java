package dev.inkwell.blog.access;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.inkwell.blog.testing.SigningKeys;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;

/** What publishes keys, well or badly, and counts who asks. */
final class KeyServer {

    private static final String PATH = "/.well-known/jwks.json";
    private static final int LONG = 1_000_000;

    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicInteger strayRequests = new AtomicInteger();
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final HttpServer server;
    private volatile String state = "up";
    private volatile String published = "{}";

    KeyServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext(PATH, this::answer);
        server.createContext("/", exchange -> {
            strayRequests.incrementAndGet();
            send(exchange, 200, published);
        });
        server.start();
    }

    String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    void publishes(String... kids) {
        published = new JsonWebKeySet(Arrays.stream(kids).map(SigningKeys::key).collect(Collectors.toList()))
                .toJson(OutputControlLevel.PUBLIC_ONLY);
    }

    void is(String trouble) {
        state = trouble;
        if (trouble.equals("down")) {
            server.stop(0);
        }
    }

    int requests() {
        return requests.get();
    }

    /** Those for another address than that of the keys. */
    int strayRequests() {
        return strayRequests.get();
    }

    void stop() {
        stopped.countDown();
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        requests.incrementAndGet();
        switch (state) {
            case "up" -> send(exchange, 200, published);
            case "hanging" -> hang(exchange);
            case "failing" -> send(exchange, 503, published);
            case "redirecting" -> {
                exchange.getResponseHeaders().set("Location", address() + "/elsewhere");
                send(exchange, 302, "");
            }
            case "empty" -> send(exchange, 200, "{\"keys\":[]}");
            case "junk" -> send(exchange, 200, "{\"keys\":5}");
            case "endless" -> send(exchange, 200, "[".repeat(LONG));
            case "of-another-kind" -> send(exchange, 200, published.replace("\"sig\"", "\"enc\""));
            default -> throw new IllegalStateException(state);
        }
    }

    private void hang(HttpExchange exchange) {
        try (exchange) {
            stopped.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        try (exchange) {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }
}
