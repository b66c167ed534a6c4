package dev.inkwell.blog.live;

import io.vertx.core.http.HttpServerResponse;
import jakarta.ws.rs.sse.SseEventSink;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One connection, in the format of https://html.spec.whatwg.org/multipage/server-sent-events.html. */
final class EventWire {

    private final HttpServerResponse response;
    private final SseEventSink sink;
    private final Duration patience;

    /** @param sink what keeps the framework from ending the answer; that it writes can't be waited for with patience */
    EventWire(HttpServerResponse response, SseEventSink sink, Duration patience) {
        this.response = response;
        this.sink = sink;
        this.patience = patience;
    }

    /** The id, without an event, is what a client that is cut off before the first one comes back with. */
    void begin(Position id, Duration retry) throws IOException {
        response.setChunked(true)
                .putHeader("Content-Type", "text/event-stream")
                .putHeader("Cache-Control", "no-store")
                // nginx would collect what is to be sent.
                .putHeader("X-Accel-Buffering", "no");
        write("id: %s\nretry: %d\n\n".formatted(id, retry.toMillis()));
    }

    /** @param json without line breaks */
    void event(Position id, String name, String json) throws IOException {
        write("id: %s\nevent: %s\ndata: %s\n\n".formatted(id, name, json));
    }

    /** One that does not move the client on. */
    void notice(String name, String json) throws IOException {
        write("event: %s\ndata: %s\n\n".formatted(name, json));
    }

    void heartbeat() throws IOException {
        write(":\n\n");
    }

    void end(Duration retry) throws IOException {
        write("retry: %d\n\n".formatted(retry.toMillis()));
        sink.close();
    }

    /** Without waiting for what was not read. */
    void cut() {
        response.reset();
        sink.close();
    }

    /** Returns when it is on its way, so that no more than one event of a slow reader is in memory. */
    private void write(String text) throws IOException {
        try {
            response.write(text)
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException | IllegalStateException e) {
            throw new IOException("the client does not read", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
