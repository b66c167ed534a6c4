package dev.inkwell.blog.page;

import dev.inkwell.blog.author.Author;
import dev.inkwell.blog.author.AuthorService;
import dev.inkwell.blog.syndication.Site;
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

/** The page of an author. */
@Path("/authors/{username}")
@Produces(Pages.HTML)
@RunOnVirtualThread
@PermitAll
@Tag(name = "pages")
public class AuthorPageResource {

    private final AuthorService authors;
    private final PostLists lists;
    private final Frames frames;
    private final Pages pages;
    private final Site site;

    AuthorPageResource(AuthorService authors, PostLists lists, Frames frames, Pages pages, Site site) {
        this.authors = authors;
        this.lists = lists;
        this.frames = frames;
        this.pages = pages;
        this.site = site;
    }

    /** Their public posts, the newest first. Nobody is asked who it is: who is not known here has written nothing. Errors: {@code author-not-found} (404). */
    @GET
    @Operation(operationId = "showAuthorPage", summary = "Page: the posts of an author")
    @APIResponse(
            responseCode = "200",
            description = "The page",
            content = @Content(mediaType = Pages.HTML, schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(responseCode = "304", description = "If-None-Match names what there is")
    public RestResponse<byte[]> show(
            @PathParam("username") String username, @BeanParam PageRequest page, @Context HttpHeaders request) {
        Author author = authors.requiredKnown(username);
        PostList list = lists.of(page, Optional.of(author.id()), Optional.empty());
        String name = author.displayName();
        Frame frame = frames.of(
                name,
                Optional.ofNullable(author.bio()).orElse("Posts by " + name),
                site.author(author.username()),
                list.older(),
                PageAddress.author(author.username()));
        return pages.show(Templates.list(frame, new ListPage("Posts by", name, author.bio(), list)), request);
    }
}
