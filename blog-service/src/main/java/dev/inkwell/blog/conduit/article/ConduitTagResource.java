package dev.inkwell.blog.conduit.article;

import dev.inkwell.blog.tag.TagService;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The tags of public posts, by name. */
@Path("/api/tags")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@PermitAll
public class ConduitTagResource {

    private static final int MOST = 1_000;

    private final TagService tags;

    ConduitTagResource(TagService tags) {
        this.tags = tags;
    }

    public record TagsResponse(List<String> tags) {}

    @GET
    @Operation(hidden = true)
    public TagsResponse list() {
        return new TagsResponse(tags.firstUsed(MOST));
    }
}
