package dev.inkwell.blog.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A small auth-service behind real HTTP: keys, service tokens, profiles, user events. Tests, which may run in another class loader, steer it
 * below {@code /control}.
 */
public final class AuthServer implements QuarkusTestResourceLifecycleManager {

    private static final String BREAKER = "dev.inkwell.blog.author.ProfileSource/CircuitBreaker/";

    private final Map<String, String> profiles = new ConcurrentHashMap<>();
    private final Map<String, String> personalTokens = new ConcurrentHashMap<>();
    private final Map<String, Integer> calls = new ConcurrentHashMap<>();
    private final SigningKeys keys = SigningKeys.generate();
    private final EventFeed events = new EventFeed();
    private final AtomicInteger serviceToken = new AtomicInteger();
    private volatile boolean down;
    private @Nullable HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            HttpServer started = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 64);
            started.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            started.createContext("/", this::answer);
            started.start();
            server = started;
            String url = "http://localhost:" + started.getAddress().getPort();
            return Map.of(
                    "inkwell.auth.url",
                    url,
                    "inkwell.token.issuer",
                    "http://issuer.test",
                    "test.keys",
                    keys.encoded(),
                    // So that the test after one with auth-service down does not wait long.
                    BREAKER + "delay",
                    "100",
                    BREAKER + "delayUnit",
                    "MILLIS");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop(0);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            if (path.startsWith("/control/")) {
                control(exchange, path);
                return;
            }
            calls.merge(path, 1, Integer::sum);
            if (down) {
                send(exchange, 503, "{}");
                return;
            }
            switch (path) {
                case "/.well-known/jwks.json" -> send(exchange, 200, keys.published());
                case "/oauth2/token" -> token(exchange);
                case "/api/v1/profiles" -> profiles(exchange);
                case "/api/v1/user-events" -> events(exchange);
                case "/oauth2/introspect" -> introspect(exchange);
                default -> send(exchange, 404, "{}");
            }
        }
    }

    private void control(HttpExchange exchange, String path) throws IOException {
        switch (path) {
            case "/control/down" -> {
                down = true;
                events.interrupt();
            }
            case "/control/up" -> down = false;
            case "/control/profile" -> {
                Map<String, String> query = query(exchange);
                profiles.put(Objects.requireNonNull(query.get("id")), body(exchange));
                profiles.values().remove("");
            }
            case "/control/personal-token" -> {
                String token = Objects.requireNonNull(query(exchange).get("token"));
                personalTokens.put(token, body(exchange));
                personalTokens.values().remove("");
            }
            case "/control/event" -> events.append(body(exchange));
            case "/control/feed" -> events.beginAnew();
            case "/control/service-token" -> serviceToken.incrementAndGet();
            case "/control/key" -> keys.publish(body(exchange));
            case "/control/all-calls" -> {
                int all = calls.values().stream().mapToInt(Integer::intValue).sum();
                send(exchange, 200, Integer.toString(all));
                return;
            }
            case "/control/calls" -> {
                String of = query(exchange).get("path");
                send(exchange, 200, Integer.toString(calls.getOrDefault(of, 0)));
                return;
            }
            default -> throw new IllegalArgumentException(path);
        }
        send(exchange, 200, "{}");
    }

    private void token(HttpExchange exchange) throws IOException {
        String credentials = exchange.getRequestHeaders().getFirst("Authorization");
        boolean known = credentials != null && userOf(credentials).startsWith("blog-service:");
        send(
                exchange,
                known ? 200 : 401,
                known
                        ? "{\"access_token\":\"service-token-%d\",\"token_type\":\"Bearer\",\"expires_in\":600}"
                                .formatted(serviceToken.get())
                        : "{}");
    }

    private static String userOf(String basicCredentials) {
        byte[] decoded = Base64.getDecoder().decode(basicCredentials.substring("Basic ".length()));
        return new String(decoded, StandardCharsets.UTF_8);
    }

    private void profiles(HttpExchange exchange) throws IOException {
        if (!isFromTheService(exchange)) {
            send(exchange, 401, "{}");
            return;
        }
        Map<String, String> query = query(exchange);
        String wanted = query.getOrDefault("ids", query.getOrDefault("usernames", ""));
        String items = Arrays.stream(wanted.split(","))
                .flatMap(key -> profiles.entrySet().stream()
                        .filter(profile -> profile.getKey().equals(key)
                                || profile.getValue().contains("\"username\":\"" + key + "\"")))
                .map(Map.Entry::getValue)
                .collect(Collectors.joining(","));
        send(exchange, 200, "{\"items\":[" + items + "]}");
    }

    private void introspect(HttpExchange exchange) throws IOException {
        if (!isFromTheService(exchange)) {
            send(exchange, 401, "{}");
            return;
        }
        String token = body(exchange).substring("token=".length());
        send(exchange, 200, personalTokens.getOrDefault(token, "{\"active\":false}"));
    }

    private boolean isFromTheService(HttpExchange exchange) {
        return ("Bearer service-token-" + serviceToken)
                .equals(exchange.getRequestHeaders().getFirst("Authorization"));
    }

    private void events(HttpExchange exchange) throws IOException {
        if (!isFromTheService(exchange)) {
            send(exchange, 401, "{}");
            return;
        }
        Map<String, String> query = query(exchange);
        Duration wait = Duration.parse("PT" + Objects.requireNonNull(query.get("wait")));
        int limit = Integer.parseInt(Objects.requireNonNull(query.get("limit")));
        try {
            Optional<String> page = events.after(query.get("after"), wait, limit);
            send(exchange, down ? 503 : page.isPresent() ? 200 : 409, page.orElse("{\"code\":\"cursor-expired\"}"));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String body(HttpExchange exchange) throws IOException {
        return new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static Map<String, String> query(HttpExchange exchange) {
        String query = exchange.getRequestURI().getQuery();
        return query == null
                ? Map.of()
                : Arrays.stream(query.split("&"))
                        .map(pair -> pair.split("=", 2))
                        .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
