package dev.inkwell.blog.page;

import dev.inkwell.kit.problem.Problem;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Shows people who look for a page what went wrong, and leaves programs their problem details. */
@Provider
class ErrorPageFilter implements ContainerResponseFilter {

    private static final Pattern HTML = Pattern.compile("(^|[,\\s])text/html\\b", Pattern.CASE_INSENSITIVE);

    private final Pages pages;
    private final Frames frames;

    ErrorPageFilter(Pages pages, Frames frames) {
        this.pages = pages;
        this.frames = frames;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (!(response.getEntity() instanceof Problem problem)
                || request.getUriInfo().getPath().startsWith("/api/")) {
            return;
        }
        response.getHeaders().add(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        if (asksForPage(request.getHeaderString(HttpHeaders.ACCEPT))) {
            String html = Templates.error(frames.ofError(problem.title()), ErrorPage.of(problem))
                    .render();
            response.setEntity(html.getBytes(StandardCharsets.UTF_8), null, MediaType.valueOf(Pages.HTML));
            response.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, Pages.HTML);
            response.getHeaders().putSingle(Pages.POLICY_HEADER, pages.policy());
        }
    }

    /** By name, as browsers do: to a program that takes anything, a page is of no use. */
    private static boolean asksForPage(@Nullable String accept) {
        return accept != null && HTML.matcher(accept).find();
    }
}
