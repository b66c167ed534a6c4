package dev.inkwell.blog.page;

import dev.inkwell.kit.page.PageRequest;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
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

/** The first page. */
@Path("/")
@Produces(Pages.HTML)
@RunOnVirtualThread
@PermitAll
@Tag(name = "pages")
public class HomePageResource {

    private final PostLists lists;
    private final RunningServices running;
    private final Frames frames;
    private final Pages pages;
    private final PageConfig config;

    HomePageResource(PostLists lists, RunningServices running, Frames frames, Pages pages, PageConfig config) {
        this.lists = lists;
        this.running = running;
        this.frames = frames;
        this.pages = pages;
        this.config = config;
    }

    /** The newest public posts; with {@code inkwell.page.tools} also what runs, and the way to the APIs' documents. */
    @GET
    @Operation(operationId = "showHomePage", summary = "Page: the newest posts")
    @APIResponse(
            responseCode = "200",
            description = "The page",
            content = @Content(mediaType = Pages.HTML, schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(responseCode = "304", description = "If-None-Match names what there is")
    public RestResponse<byte[]> show(@BeanParam PageRequest page, @Context HttpHeaders request) {
        PostList list = lists.of(page, Optional.empty(), Optional.empty());
        Tools tools = config.tools() && list.first() ? running.tools() : null;
        return pages.showNow(Templates.home(frames.ofHome(list.older()), new HomePage(list, tools)), request);
    }
}
