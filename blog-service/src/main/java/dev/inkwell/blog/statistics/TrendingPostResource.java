package dev.inkwell.blog.statistics;

import dev.inkwell.blog.post.PostDirectory;
import dev.inkwell.blog.post.PostSummaryResponse;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.types.ObjectId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What is read most at present: one page. */
@Path("/api/v1/posts/trending")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@PermitAll
@Tag(name = "statistics")
public class TrendingPostResource {

    private final TrendingRepository repository;
    private final PostDirectory posts;
    private final Clock clock;

    TrendingPostResource(TrendingRepository repository, PostDirectory posts, Clock clock) {
        this.repository = repository;
        this.posts = posts;
        this.clock = clock;
    }

    /** Public posts by their views of the last seven UTC days; those of a day count half as much as those of two days later. */
    @GET
    @Operation(summary = "List what is read most")
    public TrendingResponse list(@BeanParam LimitParameter limit) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        List<ObjectId> ids = repository.trending(today, limit.read());
        Map<ObjectId, PostSummaryResponse> summaries = posts.summaries(ids);
        return new TrendingResponse(
                ids.stream().map(summaries::get).filter(Objects::nonNull).toList());
    }
}
