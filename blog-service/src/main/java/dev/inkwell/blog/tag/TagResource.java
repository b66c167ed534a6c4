package dev.inkwell.blog.tag;

import dev.inkwell.blog.count.FollowerCounters;
import dev.inkwell.kit.page.Cursor;
import dev.inkwell.kit.page.PageRequest;
import dev.inkwell.kit.page.PageResponse;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The tags of public posts. */
@Path("/api/v1/tags")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@PermitAll
@org.eclipse.microprofile.openapi.annotations.tags.Tag(name = "tags")
public class TagResource {

    private final TagRepository tags;
    private final TagService service;
    private final FollowerCounters counters;

    TagResource(TagRepository tags, TagService service, FollowerCounters counters) {
        this.tags = tags;
        this.service = service;
        this.counters = counters;
    }

    /** By name. */
    @GET
    @Operation(summary = "List tags")
    public PageResponse<TagResponse> list(@BeanParam PageRequest page) {
        int limit = page.limit();
        List<Tag> rows = tags.used(page.cursor(), limit);
        Map<String, Long> followers = counters.of(rows.stream().map(Tag::name).toList(), FollowerCounters::tag);
        return PageResponse.of(
                rows,
                limit,
                tag -> Cursor.of(tag.name()),
                tag -> TagResponse.from(tag, followers.getOrDefault(tag.name(), 0L)));
    }

    /** Found in any form that an author can write it in. Errors: {@code tag-not-found} (404). */
    @GET
    @Path("{tag}")
    @Operation(summary = "Read a tag")
    public TagResponse read(@PathParam("tag") String name) {
        Tag tag = service.required(name);
        return TagResponse.from(tag, counters.of(FollowerCounters.tag(tag.name())));
    }
}
