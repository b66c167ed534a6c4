package dev.inkwell.blog.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.inkwell.blog.access.Reader;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.Promise;
import io.vertx.core.http.HttpServerResponse;
import jakarta.ws.rs.sse.SseEventSink;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.Test;

/** A client that does not read, as no test over a socket shows it without megabytes of events. */
class SlowReaderTest {

    private static final Topic TOPIC = new Topic("notes", "1");
    private static final int MOST = 10;

    private final AtomicInteger written = new AtomicInteger();
    private final AtomicInteger cuts = new AtomicInteger();
    private final AtomicInteger ends = new AtomicInteger();
    private final LiveConfig config = new SmallRyeConfigBuilder()
            .withMapping(LiveConfig.class)
            .withDefaultValue("inkwell.live.most-waiting", Integer.toString(MOST))
            .withDefaultValue("inkwell.live.patience", "60s")
            .withConverter(java.time.Duration.class, 200, new io.quarkus.runtime.configuration.DurationConverter())
            .build()
            .getConfigMapping(LiveConfig.class);

    /** Takes the head, and then nothing more. */
    private final InvocationHandler stuck = (proxy, method, arguments) -> switch (method.getName()) {
        case "write" -> {
            Promise<Void> promise = Promise.promise();
            if (written.incrementAndGet() == 1) {
                promise.complete();
            }
            yield promise.future();
        }
        case "reset" -> cuts.incrementAndGet() > 0;
        default -> method.getReturnType().isInstance(proxy) ? proxy : null;
    };

    private final Subscriber subscriber = new Subscriber(
            TOPIC,
            new Reader(Optional.empty(), Set.of(), null, Instant.MAX),
            new EventWire(
                    fake(HttpServerResponse.class, stuck),
                    fake(SseEventSink.class, (a, b, c) -> null),
                    config.patience()),
            new Tellings(List.of(), new ObjectMapper()),
            config,
            Clock.systemUTC(),
            ended -> ends.incrementAndGet());

    private static <T> T fake(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static LiveEvent event(int number) {
        return new LiveEvent(new Position(number, new ObjectId()), TOPIC, "created", new ObjectId());
    }

    @Test
    void isCutOnceSoManyEventsWaitAndGivesItsPlaceBackOnce() throws Exception {
        subscriber.begin(new Position(0, new ObjectId()), false);
        subscriber.beatAfter(java.time.Duration.ofSeconds(-1));
        await().untilAsserted(() -> assertThat(written).hasValue(2));

        for (int i = 1; i <= MOST; i++) {
            subscriber.offer(event(i));
        }
        assertThat(cuts).hasValue(0);
        for (int i = 1; i <= MOST; i++) {
            subscriber.offer(event(i));
        }

        assertThat(cuts).hasValue(1);
        assertThat(ends).hasValue(1);
        assertThat(written).hasValue(2);
    }
}
