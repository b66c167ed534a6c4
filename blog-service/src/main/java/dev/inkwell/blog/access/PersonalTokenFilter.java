package dev.inkwell.blog.access;

import dev.inkwell.kit.problem.CommonError;
import dev.inkwell.kit.problem.DomainException;
import dev.inkwell.kit.token.PersonalToken;
import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Without scopes a personal access token reads. What changes something and needs no permission of who has signed in, such as a
 * like, needs of a token the scope for the least that a person says here.
 */
@ApplicationScoped
class PersonalTokenFilter {

    private static final String LEAST = "comment:write";
    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");

    private final CurrentIdentityAssociation identity;

    PersonalTokenFilter(CurrentIdentityAssociation identity) {
        this.identity = identity;
    }

    @ServerRequestFilter
    Uni<Void> requireScope(ContainerRequestContext request, ResourceInfo resource) {
        return READS.contains(request.getMethod()) || !needsNoPermission(resource)
                ? Uni.createFrom().voidItem()
                : identity.getDeferredIdentity()
                        .invoke(PersonalTokenFilter::requireScope)
                        .replaceWithVoid();
    }

    /** Of somebody who has signed in: a stranger's rights are everybody's. */
    private static boolean needsNoPermission(ResourceInfo resource) {
        Method method = resource.getResourceMethod();
        return method.isAnnotationPresent(Authenticated.class)
                || resource.getResourceClass().isAnnotationPresent(Authenticated.class)
                        && !method.isAnnotationPresent(RolesAllowed.class)
                        && !method.isAnnotationPresent(PermitAll.class);
    }

    private static void requireScope(SecurityIdentity caller) {
        if (caller.getPrincipal() instanceof JsonWebToken token
                && PersonalToken.isMeantBy(token.getRawToken())
                && !caller.hasRole(LEAST)) {
            throw new DomainException(CommonError.FORBIDDEN, "A token needs the scope " + LEAST + " for this.");
        }
    }
}
