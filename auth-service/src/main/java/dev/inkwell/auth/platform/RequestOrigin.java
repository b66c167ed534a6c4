package dev.inkwell.auth.platform;

import dev.inkwell.kit.problem.ProblemResponses;
import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Where the request that is under way comes from. In jobs and at the start there is none. */
@ApplicationScoped
public class RequestOrigin {

    private static final int LONGEST_USER_AGENT = 300;

    private final CurrentVertxRequest current;
    private final TrustedProxies proxies;

    RequestOrigin(CurrentVertxRequest current, TrustedProxies proxies) {
        this.current = current;
        this.proxies = proxies;
    }

    /** The client's IP address; behind proxies what they say, where {@code inkwell.proxy.trusted} names them. */
    public Optional<String> address() {
        return request().map(RoutingContext::request).flatMap(this::address);
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

    /** What the client calls itself, cut at 300 characters. */
    public Optional<String> userAgent() {
        return request()
                .map(request -> request.request().getHeader("User-Agent"))
                .map(agent -> agent.substring(0, Math.min(agent.length(), LONGEST_USER_AGENT)));
    }

    /** The account or client that the access token names, on routes that need one. */
    public Optional<String> subject() {
        return request()
                .flatMap(request -> Optional.ofNullable((QuarkusHttpUser) request.user()))
                .map(user -> user.getSecurityIdentity())
                .filter(identity -> !identity.isAnonymous())
                .map(identity -> identity.getPrincipal())
                .map(principal -> principal instanceof org.eclipse.microprofile.jwt.JsonWebToken token
                        ? token.getSubject()
                        : principal.getName());
    }

    public Optional<String> traceId() {
        return request().map(ProblemResponses::traceId);
    }

    private Optional<RoutingContext> request() {
        return Arc.container().requestContext().isActive()
                ? Optional.ofNullable(current.getCurrent())
                : Optional.empty();
    }
}
