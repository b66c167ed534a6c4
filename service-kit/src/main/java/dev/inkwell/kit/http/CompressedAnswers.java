package dev.inkwell.kit.http;

import dev.inkwell.kit.conditional.EntityTags;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * What the framework's compression ({@code quarkus.http.enable-compression}) leaves to do: only what is read, as answers to POST
 * hold tokens beside what a request says (BREACH); nothing that fits in a packet anyway; and caches are told.
 */
@ApplicationScoped
class CompressedAnswers {

    /** So that its word is the last: handlers of the headers' end run in the order opposite to that in which they were added. */
    private static final int BEFORE_EVERYTHING = 1000;

    private static final int LEAST_BYTES = 1_400;
    private static final int NOT_MODIFIED = 304;

    private static final String ENCODING = "Content-Encoding";
    private static final String IDENTITY = "identity";
    private static final String ACCEPTED = "Accept-Encoding";
    private static final String TAG = "ETag";

    private final boolean enabled;

    CompressedAnswers(
            @ConfigProperty(name = "quarkus.http.enable-compression", defaultValue = "false") boolean enabled) {
        this.enabled = enabled;
    }

    void register(@Observes Filters filters) {
        if (enabled) {
            filters.register(CompressedAnswers::watch, BEFORE_EVERYTHING);
        }
    }

    private static void watch(RoutingContext request) {
        request.addHeadersEndHandler(end -> settle(request));
        request.next();
    }

    private static void settle(RoutingContext request) {
        MultiMap headers = request.response().headers();
        String encoding = headers.get(ENCODING);
        if (encoding != null && !encoding.equals(IDENTITY)) {
            return;
        }
        boolean taken = request.request().method() != HttpMethod.HEAD
                && GzipPreference.of(request.request().getHeader(ACCEPTED));
        if (request.response().getStatusCode() == NOT_MODIFIED) {
            VaryHeader.add(headers, ACCEPTED);
            repeatTheTagThatIsKnown(headers, request.request().getHeader("If-None-Match"));
            headers.remove(ENCODING);
        } else if (encoding == null && isRead(request) && !isShort(headers.get("Content-Length"))) {
            VaryHeader.add(headers, ACCEPTED);
            if (taken && headers.contains(TAG)) {
                headers.set(TAG, EntityTags.compressed(headers.get(TAG)));
            }
        } else if (taken) {
            // The framework's way to be told no. It stays in the answer, where it says nothing.
            headers.set(ENCODING, IDENTITY);
        } else {
            headers.remove(ENCODING);
        }
    }

    private static void repeatTheTagThatIsKnown(MultiMap headers, @Nullable String ifNoneMatch) {
        String tag = headers.get(TAG);
        if (tag != null && ifNoneMatch != null && ifNoneMatch.contains(EntityTags.compressed(tag))) {
            headers.set(TAG, EntityTags.compressed(tag));
        }
    }

    private static boolean isRead(RoutingContext request) {
        HttpMethod method = request.request().method();
        return method == HttpMethod.GET || method == HttpMethod.HEAD;
    }

    private static boolean isShort(@Nullable String length) {
        return length != null && Long.parseLong(length) < LEAST_BYTES;
    }
}
