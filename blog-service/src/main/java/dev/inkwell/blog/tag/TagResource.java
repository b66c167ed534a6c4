package dev.inkwell.blog.tag;

import dev.inkwell.kit.page.Cursor;
import dev.inkwell.kit.page.PageRequest;
import dev.inkwell.kit.page.PageResponse;
import dev.inkwell.kit.problem.DomainException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The tags of public posts. */
@Path("/api/v1/tags")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@PermitAll
@org.eclipse.microprofile.openapi.annotations.tags.Tag(name = "tags")
public class TagResource {

    private final TagRepository tags;

    TagResource(TagRepository tags) {
        this.tags = tags;
    }

    /** By name. */
    @GET
    @Operation(summary = "List tags")
    public PageResponse<TagResponse> list(@BeanParam PageRequest page) {
        int limit = page.limit();
        return PageResponse.of(tags.used(page.cursor(), limit), limit, tag -> Cursor.of(tag.name()), TagResponse::from);
    }

    /** Found in any form that an author can write it in. Errors: {@code tag-not-found} (404). */
    @GET
    @Path("{tag}")
    @Operation(summary = "Read a tag")
    public TagResponse read(@PathParam("tag") String name) {
        return tags.used(TagNames.normalised(name))
                .map(TagResponse::from)
                .orElseThrow(() -> new DomainException(TagError.NOT_FOUND));
    }
}
