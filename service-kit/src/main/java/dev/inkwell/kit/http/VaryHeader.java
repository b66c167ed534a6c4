package dev.inkwell.kit.http;

import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** What an answer depends on beside its address: what is said here comes on top of what a route says by itself. */
final class VaryHeader {

    private static final String VARY = "Vary";

    private VaryHeader() {}

    /** When the headers are complete, as a route's own would take the place of one that is there before. */
    static void by(RoutingContext request, String header) {
        request.addHeadersEndHandler(end -> add(request.response().headers(), header));
    }

    static void add(MultiMap headers, String header) {
        Set<String> all = headers.getAll(VARY).stream()
                .flatMap(line -> Arrays.stream(line.split(",")))
                .map(String::strip)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        all.add(header);
        headers.set(VARY, String.join(", ", all));
    }
}
