package dev.inkwell.blog.live;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.inkwell.blog.access.Reader;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.Promise;
import io.vertx.core.http.HttpServerResponse;
import jakarta.ws.rs.sse.SseEventSink;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.types.ObjectId;

/** Streams without a socket and without a database: of {@code notes}, to clients that read all, or so many writes and no more. */
final class FakeStreams {

    static final Topic TOPIC = new Topic("notes", "1");
    static final LiveConfig CONFIG = new SmallRyeConfigBuilder()
            .withMapping(LiveConfig.class)
            .withConverter(Duration.class, 200, new DurationConverter())
            .withDefaultValue("inkwell.live.most-waiting", "10")
            .withDefaultValue("inkwell.live.most-recent", "10")
            .withDefaultValue("inkwell.live.most-per-replica", "3")
            .withDefaultValue("inkwell.live.most-per-account", "1")
            .withDefaultValue("inkwell.live.patience", "60s")
            .build()
            .getConfigMapping(LiveConfig.class);

    final List<String> written = new CopyOnWriteArrayList<>();
    final AtomicInteger cuts = new AtomicInteger();
    final AtomicInteger ends = new AtomicInteger();
    final Subscriber subscriber;

    /** @param reads after so many writes the client reads no more */
    FakeStreams(int reads) {
        InvocationHandler response = (proxy, method, arguments) -> switch (method.getName()) {
            case "write" -> {
                written.add(String.valueOf(arguments[0]));
                Promise<Void> promise = Promise.promise();
                if (written.size() <= reads) {
                    promise.complete();
                }
                yield promise.future();
            }
            case "reset" -> cuts.incrementAndGet() > 0;
            default -> method.getReturnType().isInstance(proxy) ? proxy : null;
        };
        subscriber = new Subscriber(
                TOPIC,
                new Reader(Optional.empty(), Set.of(), null, Instant.MAX),
                new EventWire(
                        fake(HttpServerResponse.class, response),
                        fake(SseEventSink.class, (proxy, method, arguments) -> null),
                        CONFIG.patience()),
                new Tellings(List.of(new Notes()), new ObjectMapper()),
                CONFIG,
                Clock.systemUTC(),
                ended -> ends.incrementAndGet());
    }

    private static final class Notes implements Channel {

        @Override
        public String name() {
            return TOPIC.channel();
        }

        @Override
        public Optional<Message> tell(LiveEvent event) {
            return Optional.of(
                    Message.toAll(event.kind(), Map.of("time", event.position().time())));
        }
    }

    private static <T> T fake(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    static LiveEvent event(int time) {
        return new LiveEvent(at(time), TOPIC, "created", new ObjectId());
    }

    /** As the first of its transaction. */
    static Position at(int time) {
        return new Position(time, new ObjectId("%024d".formatted(time)));
    }

    /** The times of the events that were sent. */
    List<String> times() {
        return written.stream()
                .filter(text -> text.contains("{\"time\":"))
                .map(text -> text.replaceAll("(?s).*\\{\"time\":([0-9]+)}.*", "$1"))
                .toList();
    }
}
