package dev.inkwell.blog.statistics;

import dev.inkwell.blog.access.Caller;
import dev.inkwell.blog.author.Author;
import dev.inkwell.blog.author.AuthorResponse;
import dev.inkwell.blog.author.AuthorService;
import dev.inkwell.blog.count.PostCounters;
import dev.inkwell.blog.post.Post;
import dev.inkwell.blog.post.PostAccess;
import dev.inkwell.blog.post.PostReference;
import dev.inkwell.blog.statistics.AuthorStatisticsRepository.Row;
import dev.inkwell.kit.period.Interval;
import dev.inkwell.kit.period.PeriodParameters;
import dev.inkwell.kit.period.Periods;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * Statistics for those who write: of the site for who may edit any post, of their own for authors. All days are UTC's. 366 days,
 * 157 weeks or 36 months at most: 422 for more, and for days that are none.
 */
@Path("/api/v1/statistics")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({PostAccess.WRITE, PostAccess.EDIT_ANY})
@Tag(name = "statistics")
public class StatisticsResource {

    private static final int TOP_POSTS = 10;

    private final SiteStatisticsRepository site;
    private final AuthorStatisticsRepository authors;
    private final PostStatisticsRepository posts;
    private final PostReference reference;
    private final PostCounters counters;
    private final AuthorService profiles;
    private final Caller caller;
    private final Clock clock;

    StatisticsResource(
            SiteStatisticsRepository site,
            AuthorStatisticsRepository authors,
            PostStatisticsRepository posts,
            PostReference reference,
            PostCounters counters,
            AuthorService profiles,
            Caller caller,
            Clock clock) {
        this.site = site;
        this.authors = authors;
        this.posts = posts;
        this.reference = reference;
        this.counters = counters;
        this.profiles = profiles;
        this.caller = caller;
        this.clock = clock;
    }

    /** Views, posts and comments in each period, and what was read most in all of them. */
    @GET
    @Path("site")
    @RolesAllowed(PostAccess.EDIT_ANY)
    @Operation(summary = "Read the statistics of the site")
    public SiteStatisticsResponse site(@BeanParam PeriodParameters parameters) {
        return site.byPeriod(parameters.read(clock, Interval.values()), TOP_POSTS);
    }

    /** By views; who may not edit any post sees their own alone. {@code interval} rounds {@code from} and {@code to}. */
    @GET
    @Path("authors")
    @Operation(summary = "List authors by their views")
    public AuthorStatisticsResponse authors(@BeanParam PeriodParameters parameters, @BeanParam LimitParameter limit) {
        Periods periods = parameters.read(clock, Interval.values());
        Optional<String> only =
                caller.may(PostAccess.EDIT_ANY) ? Optional.empty() : Optional.of(caller.requireAccountId());
        List<Row> rows = authors.ofPeriod(periods, only, limit.read());
        Map<String, Author> known =
                profiles.byIds(rows.stream().map(Row::author).toList());
        return new AuthorStatisticsResponse(
                periods.begin(),
                periods.end().minusDays(1),
                rows.stream()
                        .map(row -> new AuthorStatisticsResponse.Item(
                                AuthorResponse.from(known.get(row.author())), row.views(), row.rank(), row.posts()))
                        .toList());
    }

    /** Views and comments in each period. Errors: {@code post-not-found} (404), {@code post-not-yours} (403). */
    @GET
    @Path("posts/{idOrSlug}")
    @Operation(summary = "Read the statistics of a post")
    public PostStatisticsResponse post(@PathParam("idOrSlug") String idOrSlug, @BeanParam PeriodParameters parameters) {
        Periods periods = parameters.read(clock, Interval.values());
        Post post = reference.findEditable(idOrSlug);
        return new PostStatisticsResponse(
                periods.interval().text(), counters.of(post.id()), posts.byPeriod(post.id(), periods));
    }
}
