package dev.inkwell.blog.live;

import dev.inkwell.blog.access.Reader;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Queue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** One stream. It has a thread only while there is something to send; what waits are references to what all streams share. */
final class Subscriber {

    private static final Logger LOG = Logger.getLogger(Subscriber.class);

    private final Topic topic;
    private final Reader reader;
    private final EventWire wire;
    private final Tellings tellings;
    private final Duration retry;
    private final Clock clock;
    private final Queue<LiveEvent> waiting;
    private final Runnable onEnd;
    /** Until {@link #begin} somebody else sends. */
    private final AtomicBoolean running = new AtomicBoolean(true);

    private final AtomicBoolean ended = new AtomicBoolean();
    private final AtomicBoolean heartbeatDue = new AtomicBoolean();
    private final AtomicReference<@Nullable StreamEnd> ending = new AtomicReference<>();
    private @Nullable Position after;
    private volatile Instant lastSent;

    /** @param onEnd is told once that this stream is no more */
    Subscriber(
            Topic topic,
            Reader reader,
            EventWire wire,
            Tellings tellings,
            LiveConfig config,
            Clock clock,
            Consumer<Subscriber> onEnd) {
        this.topic = topic;
        this.reader = reader;
        this.wire = wire;
        this.tellings = tellings;
        this.retry = config.retry();
        this.clock = clock;
        this.onEnd = () -> onEnd.accept(this);
        this.waiting = new LinkedBlockingQueue<>(config.mostWaiting());
        this.lastSent = clock.instant();
    }

    Topic topic() {
        return topic;
    }

    Reader reader() {
        return reader;
    }

    boolean hasEnded() {
        return ended.get();
    }

    /** Begins on the thread of its request. @param reset whether it has missed something that can't be told any more */
    void begin(Position from, boolean reset) throws IOException {
        wire.begin(from, retry);
        if (reset) {
            wire.event(from, "reset", "{}");
        }
        run();
    }

    /** What this replica has not seen yet, the client may have got at another. */
    void expectAfter(Position position) {
        after = position;
    }

    /** Called one at a time, in the order of events. */
    void offer(LiveEvent event) {
        if (after != null && !event.position().isAfter(after)) {
            return;
        }
        if (waiting.offer(event)) {
            wake();
        } else {
            LOG.debugf("event=stream-too-slow channel=%s", topic.channel());
            stop();
        }
    }

    void beatAfter(Duration silence) {
        if (lastSent.plus(silence).isBefore(clock.instant())) {
            heartbeatDue.set(true);
            wake();
        }
    }

    void end(StreamEnd end) {
        ending.compareAndSet(null, end);
        wake();
    }

    /** The connection is gone, or is to go at once. */
    void stop() {
        if (isEndedNow()) {
            wire.cut();
        }
    }

    private boolean isEndedNow() {
        if (!ended.compareAndSet(false, true)) {
            return false;
        }
        waiting.clear();
        onEnd.run();
        return true;
    }

    private void wake() {
        if (!ended.get() && running.compareAndSet(false, true)) {
            Thread.ofVirtual().name("event-stream").start(this::run);
        }
    }

    private void run() {
        try {
            while (!ended.get() && sendNext()) {
                lastSent = clock.instant();
            }
        } catch (IOException e) {
            stop();
        } catch (RuntimeException e) {
            // What could not be read now is told when the client comes back.
            LOG.warnf("event=stream-failed channel=%s cause=%s", topic.channel(), e);
            stop();
        }
        running.set(false);
        if (!waiting.isEmpty() || heartbeatDue.get() || ending.get() != null) {
            wake();
        }
    }

    /** @return whether there was something to send */
    private boolean sendNext() throws IOException {
        StreamEnd end = ending.get();
        if (end != null) {
            finish(end);
            return false;
        }
        LiveEvent event = waiting.poll();
        boolean beat = heartbeatDue.getAndSet(false);
        if (event != null) {
            tell(event);
        } else if (beat) {
            wire.heartbeat();
        }
        return event != null || beat;
    }

    private void tell(LiveEvent event) throws IOException {
        Tellings.Telling telling = tellings.of(event);
        if (!telling.gate().test(reader)) {
            finish(StreamEnd.NOT_FOUND);
            return;
        }
        var written = telling.written().filter(message -> message.audience().test(reader));
        if (written.isPresent()) {
            wire.event(event.position(), written.get().name(), written.get().json());
        }
    }

    private void finish(StreamEnd end) throws IOException {
        if (end.isTold()) {
            wire.notice("end", "{\"code\":\"" + end.code() + "\"}");
        }
        if (isEndedNow()) {
            wire.end(end.retry(retry));
        }
    }
}
