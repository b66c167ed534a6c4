package dev.inkwell.kit.http;

import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;

/** What an answer depends on beside its address: what is said here comes on top of what a route says by itself. */
final class VaryHeader {

    private static final String VARY = "Vary";

    private VaryHeader() {}

    /** When the headers are complete, as a route's own would take the place of one that is there before. */
    static void by(RoutingContext request, String header) {
        request.addHeadersEndHandler(end -> add(request.response().headers(), header));
    }

    private static void add(MultiMap headers, String header) {
        if (headers.getAll(VARY).stream().noneMatch(value -> value.contains(header))) {
            headers.add(VARY, header);
        }
    }
}
