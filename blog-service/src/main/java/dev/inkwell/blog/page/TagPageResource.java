package dev.inkwell.blog.page;

import dev.inkwell.blog.syndication.Site;
import dev.inkwell.blog.tag.TagService;
import dev.inkwell.kit.page.PageRequest;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The page of a tag. */
@Path("/tags/{tag}")
@Produces(Pages.HTML)
@RunOnVirtualThread
@PermitAll
@Tag(name = "pages")
public class TagPageResource {

    private final TagService tags;
    private final PostLists lists;
    private final Frames frames;
    private final Pages pages;
    private final Site site;

    TagPageResource(TagService tags, PostLists lists, Frames frames, Pages pages, Site site) {
        this.tags = tags;
        this.lists = lists;
        this.frames = frames;
        this.pages = pages;
        this.site = site;
    }

    /** Its public posts, the newest first. Errors: {@code tag-not-found} (404) where there is none. */
    @GET
    @Operation(operationId = "showTagPage", summary = "Page: the posts of a tag")
    @APIResponse(
            responseCode = "200",
            description = "The page",
            content = @Content(mediaType = Pages.HTML, schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(responseCode = "304", description = "If-None-Match names what there is")
    public RestResponse<byte[]> show(
            @PathParam("tag") String name, @BeanParam PageRequest page, @Context HttpHeaders request) {
        String tag = tags.required(name).name();
        PostList list = lists.of(page, Optional.empty(), Optional.of(tag));
        Frame frame = frames.of(tag, "Posts about " + tag, site.tag(tag), list.older(), PageAddress.tag(tag));
        return pages.show(Templates.list(frame, new ListPage("Posts about", tag, null, list)), request);
    }
}
