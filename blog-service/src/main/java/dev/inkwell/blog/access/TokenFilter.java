package dev.inkwell.blog.access;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Looks at a token that was sent, even where none is needed: whoever sends a bad one must know, not be taken for a stranger. */
@ApplicationScoped
class TokenFilter {

    private final CurrentIdentityAssociation identity;

    TokenFilter(CurrentIdentityAssociation identity) {
        this.identity = identity;
    }

    @ServerRequestFilter
    Uni<Void> authenticate(ContainerRequestContext request) {
        return request.getHeaderString(HttpHeaders.AUTHORIZATION) == null
                ? Uni.createFrom().voidItem()
                : identity.getDeferredIdentity().replaceWithVoid();
    }
}
