package dev.inkwell.blog.live;

import dev.inkwell.kit.problem.CommonError;
import dev.inkwell.kit.problem.DomainException;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** Bounds how many streams this replica has: in all, of one account, and from one address. */
@ApplicationScoped
class StreamPlaces {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(10);

    private final LiveConfig config;
    private final Map<String, Integer> taken = new HashMap<>();
    private final AtomicInteger all;

    StreamPlaces(LiveConfig config, MeterRegistry meters) {
        this.config = config;
        this.all = meters.gauge("inkwell.live.streams", new AtomicInteger());
    }

    /**
     * Takes a place.
     *
     * @return gives it back
     * @throws DomainException {@code too-many-streams} (429), {@code overloaded} (503)
     */
    synchronized Runnable take(Optional<String> account, String network) {
        if (all.get() >= config.mostPerReplica()) {
            throw new DomainException(CommonError.OVERLOADED).retryAfter(RETRY_AFTER);
        }
        String ofAddress = "address:" + network;
        requireFewer(ofAddress, config.mostPerAddress());
        Optional<String> ofAccount = account.map(id -> "account:" + id);
        ofAccount.ifPresent(key -> requireFewer(key, config.mostPerAccount()));
        List<String> keys =
                Stream.concat(Stream.of(ofAddress), ofAccount.stream()).toList();
        keys.forEach(key -> taken.merge(key, 1, Integer::sum));
        all.incrementAndGet();
        return () -> giveBack(keys);
    }

    private void requireFewer(String key, int most) {
        if (taken.getOrDefault(key, 0) >= most) {
            throw new DomainException(LiveError.TOO_MANY_STREAMS).rateLimit(most, RETRY_AFTER);
        }
    }

    private synchronized void giveBack(List<String> keys) {
        keys.forEach(key -> taken.computeIfPresent(key, (same, count) -> count == 1 ? null : count - 1));
        all.decrementAndGet();
    }
}
