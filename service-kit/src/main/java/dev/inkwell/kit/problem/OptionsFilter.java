package dev.inkwell.kit.problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/**
 * Answers OPTIONS with the methods of the very address (RFC 9110, section 9.3.7), where the framework names those of all
 * that are written in the same class. Preflight requests of other origins do not get here.
 */
@ApplicationScoped
class OptionsFilter {

    private final AllowedMethods allowedMethods;
    private final ProblemResponses problems;

    OptionsFilter(AllowedMethods allowedMethods, ProblemResponses problems) {
        this.allowedMethods = allowedMethods;
        this.problems = problems;
    }

    @ServerRequestFilter(preMatching = true)
    @Nullable
    Response answer(ContainerRequestContext request) {
        if (!request.getMethod().equals(HttpMethod.OPTIONS)) {
            return null;
        }
        Set<String> methods = allowedMethods.of(problems.path());
        return methods.isEmpty()
                ? problems.of(CommonError.NOT_FOUND)
                : Response.ok().allow(methods).build();
    }
}
