package dev.inkwell.auth.platform;

import dev.inkwell.kit.client.RequestClient;
import dev.inkwell.kit.problem.ProblemResponses;
import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Where the request that is under way comes from. In jobs and at the start there is none. */
@ApplicationScoped
public class RequestOrigin {

    private final CurrentVertxRequest current;
    private final RequestClient client;

    RequestOrigin(CurrentVertxRequest current, RequestClient client) {
        this.current = current;
        this.client = client;
    }

    /** As {@link RequestClient#address}. */
    public Optional<String> address() {
        return client.address();
    }

    /** As {@link RequestClient#network}. */
    public String network() {
        return client.network();
    }

    /** As {@link RequestClient#userAgent}. */
    public Optional<String> userAgent() {
        return client.userAgent();
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
