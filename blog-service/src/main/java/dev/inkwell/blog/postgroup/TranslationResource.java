package dev.inkwell.blog.postgroup;

import dev.inkwell.blog.post.Post;
import dev.inkwell.blog.post.PostAccess;
import dev.inkwell.blog.post.PostReference;
import dev.inkwell.blog.post.PostSummaryResponse;
import dev.inkwell.blog.reading.PostListing;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The same text in other languages. */
@Path("/api/v1/posts/{idOrSlug}/translations")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@PermitAll
@Tag(name = "posts")
public class TranslationResource {

    private final PostReference reference;
    private final PostGroupRepository groups;
    private final PostListing listing;
    private final PostAccess access;

    TranslationResource(PostReference reference, PostGroupRepository groups, PostListing listing, PostAccess access) {
        this.reference = reference;
        this.groups = groups;
        this.listing = listing;
        this.access = access;
    }

    /** The published posts of its translation group, itself among them; none where it is in no group. */
    @GET
    @Operation(summary = "List a post's translations")
    public PageResponse<PostSummaryResponse> list(@PathParam("idOrSlug") String idOrSlug, @BeanParam PageRequest page) {
        String group = reference.find(idOrSlug).details().translationGroup();
        int limit = page.limit();
        List<Post> rows = group == null
                ? List.of()
                : groups.translations(group, access.meantForCaller(), page.cursor(), limit + 1);
        return listing.page(rows, limit, post -> Cursor.of(post.id().toHexString()));
    }
}
