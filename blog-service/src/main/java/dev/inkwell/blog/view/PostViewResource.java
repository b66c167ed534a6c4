package dev.inkwell.blog.view;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Views of a post. */
@Path("/api/v1/posts/{idOrSlug}/views")
@RunOnVirtualThread
@PermitAll
@Tag(name = "statistics")
public class PostViewResource {

    private final ViewService service;

    PostViewResource(ViewService service) {
        this.service = service;
    }

    /**
     * To be sent when somebody reads the post. It counts once for each visitor and UTC day; robots, and the post's own authors, do
     * not count, which the answer does not tell. {@code counts.views} follows within seconds. Errors: {@code forbidden} (403) for
     * programs with a token, {@code post-not-found} (404), {@code post-not-published} (409), {@code too-many-requests} (429).
     */
    @POST
    @ResponseStatus(202)
    @Operation(summary = "Tell that somebody sees a post")
    @APIResponse(responseCode = "202", description = "Taken down")
    @APIResponse(responseCode = "409", description = "The post is not public")
    public void view(@PathParam("idOrSlug") String idOrSlug) {
        service.view(idOrSlug);
    }
}
