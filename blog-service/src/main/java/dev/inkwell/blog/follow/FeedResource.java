package dev.inkwell.blog.follow;

import dev.inkwell.blog.access.Caller;
import dev.inkwell.blog.post.PostSummaryResponse;
import dev.inkwell.blog.reading.PostFeed;
import dev.inkwell.kit.page.PageRequest;
import dev.inkwell.kit.page.PageResponse;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the caller follows, as one list of posts. */
@Path("/api/v1/me/feed")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Authenticated
@Tag(name = "posts")
public class FeedResource {

    private final FollowService follows;
    private final PostFeed feed;
    private final Caller caller;

    FeedResource(FollowService follows, PostFeed feed, Caller caller) {
        this.follows = follows;
        this.feed = feed;
        this.caller = caller;
    }

    /** Posts of the authors and with the tags that the caller follows, the last published first, each once. */
    @GET
    @Operation(summary = "List the posts of whom and what one follows")
    public PageResponse<PostSummaryResponse> list(@BeanParam PageRequest page) {
        List<Follow> followed = follows.of(caller.requireAccountId());
        return feed.page(targets(followed, FollowKind.AUTHOR), targets(followed, FollowKind.TAG), page);
    }

    private static List<String> targets(List<Follow> followed, FollowKind kind) {
        return followed.stream()
                .filter(follow -> follow.kind() == kind)
                .map(Follow::target)
                .toList();
    }
}
