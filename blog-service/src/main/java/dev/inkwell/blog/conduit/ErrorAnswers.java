package dev.inkwell.blog.conduit;

import dev.inkwell.kit.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Puts what is refused at this API's addresses, and only there, in its words. */
@ApplicationScoped
public class ErrorAnswers {

    @ServerExceptionMapper
    public Response refused(Refusal refusal) {
        Response.ResponseBuilder answer = Response.status(refusal.status())
                .entity(refusal.response())
                .type(MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
        refusal.retryAfter().ifPresent(wait -> answer.header(HttpHeaders.RETRY_AFTER, wait.toSeconds()));
        return answer.build();
    }

    @ServerResponseFilter
    public void translate(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof Problem problem
                && ConduitRoutes.isOne(request.getUriInfo().getRequestUri().getPath())) {
            response.setEntity(
                    new ErrorsResponse(words(request, problem)), new Annotation[0], MediaType.APPLICATION_JSON_TYPE);
        }
    }

    private static Map<String, List<String>> words(ContainerRequestContext request, Problem problem) {
        return problem.status() == 401 && request.getHeaderString(HttpHeaders.AUTHORIZATION) == null
                ? ErrorWords.ofMissingToken()
                : ErrorWords.of(problem.code(), problem.title(), problem.errors());
    }
}
