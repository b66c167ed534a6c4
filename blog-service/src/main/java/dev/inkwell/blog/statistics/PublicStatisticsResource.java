package dev.inkwell.blog.statistics;

import dev.inkwell.blog.tag.TagService;
import dev.inkwell.kit.period.Interval;
import dev.inkwell.kit.period.PeriodParameters;
import dev.inkwell.kit.period.Periods;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * Statistics of public posts, for everybody. All days are UTC's. 366 days, 157 weeks or 36 months at most: 422 for more, and
 * for days that are none.
 */
@Path("/api/v1/statistics")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@PermitAll
@Tag(name = "statistics")
public class PublicStatisticsResource {

    private final ArchiveRepository archive;
    private final TagStatisticsRepository tags;
    private final TagService tagService;
    private final Clock clock;

    PublicStatisticsResource(
            ArchiveRepository archive, TagStatisticsRepository tags, TagService tagService, Clock clock) {
        this.archive = archive;
        this.tags = tags;
        this.tagService = tagService;
        this.clock = clock;
    }

    /** How many were published in each month, week or day; {@code oldest} tells how far back there are more. */
    @GET
    @Path("archive")
    @Operation(summary = "Count posts by when they were published")
    public ArchiveResponse archive(@BeanParam PeriodParameters parameters) {
        Periods periods = parameters.read(clock, Interval.MONTH, Interval.WEEK, Interval.DAY);
        return new ArchiveResponse(periods.interval().text(), archive.oldest().orElse(null), archive.byPeriod(periods));
    }

    /** The tags that most of a time's posts have. {@code interval} rounds {@code from} and {@code to}. */
    @GET
    @Path("tags")
    @Operation(summary = "List the tags of a time")
    public TagStatisticsResponse tags(@BeanParam PeriodParameters parameters, @BeanParam LimitParameter limit) {
        return tags.ofPeriod(parameters.read(clock, Interval.values()), limit.read());
    }

    /** Which tags posts have that have this one, by how many. Errors: {@code tag-not-found} (404). */
    @GET
    @Path("tags/{tag}/related")
    @Operation(summary = "List the tags that stand beside a tag")
    public RelatedTagsResponse related(@PathParam("tag") String tag, @BeanParam LimitParameter limit) {
        return tags.related(tagService.required(tag).name(), limit.read());
    }
}
