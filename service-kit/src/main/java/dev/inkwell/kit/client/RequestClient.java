package dev.inkwell.kit.client;

import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** The client of the request that is under way. In jobs and at the start there is none. */
@ApplicationScoped
public class RequestClient {

    private static final int LONGEST_USER_AGENT = 300;

    private final CurrentVertxRequest current;
    private final TrustedProxies proxies;

    RequestClient(CurrentVertxRequest current, TrustedProxies proxies) {
        this.current = current;
        this.proxies = proxies;
    }

    /** Its IP address; behind proxies what they say, where {@code inkwell.proxy.trusted} names them. */
    public Optional<String> address() {
        return request().flatMap(this::address);
    }

    /** By the connection's own end: the request's may be what the first of {@code X-Forwarded-For} says (quarkus.http.proxy). */
    private Optional<String> address(HttpServerRequest request) {
        return IpAddress.parse(request.connection().remoteAddress().hostAddress())
                .map(peer -> proxies.client(peer, request.headers().getAll("X-Forwarded-For")));
    }

    /** What one client can change its address within: an IPv4 address, or an IPv6 network of 64 bits. {@code none} without. */
    public String network() {
        return address().map(IpAddress::network).orElse("none");
    }

    /** What it calls itself, cut at 300 characters. */
    public Optional<String> userAgent() {
        return request()
                .map(request -> request.getHeader("User-Agent"))
                .map(agent -> agent.substring(0, Math.min(agent.length(), LONGEST_USER_AGENT)));
    }

    private Optional<HttpServerRequest> request() {
        return Arc.container().requestContext().isActive()
                ? Optional.ofNullable(current.getCurrent()).map(RoutingContext::request)
                : Optional.empty();
    }
}
