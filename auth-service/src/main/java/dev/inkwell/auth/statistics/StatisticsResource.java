package dev.inkwell.auth.statistics;

import dev.inkwell.kit.period.Interval;
import dev.inkwell.kit.period.PeriodParameters;
import dev.inkwell.kit.period.Periods;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * Counts by day, week or month, periods without any among them; all days are UTC's. 366 days, 157 weeks or 36 months at most:
 * 422 for more, and for days that are none.
 */
@Path("/api/v1/statistics")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("statistics:read")
@RunOnVirtualThread
@Tag(name = "Statistics")
public class StatisticsResource {

    private final SignUpRepository signUps;
    private final ActiveUserRepository activeUsers;
    private final CohortRepository cohorts;
    private final SignInFailureRepository signInFailures;
    private final Clock clock;

    StatisticsResource(
            SignUpRepository signUps,
            ActiveUserRepository activeUsers,
            CohortRepository cohorts,
            SignInFailureRepository signInFailures,
            Clock clock) {
        this.signUps = signUps;
        this.activeUsers = activeUsers;
        this.cohorts = cohorts;
        this.signInFailures = signInFailures;
        this.clock = clock;
    }

    /** Accounts that were made, and how many there ever were. */
    @GET
    @Path("sign-ups")
    @Operation(operationId = "readSignUps", summary = "Sign-ups by day, week or month")
    public SignUpsResponse signUps(@BeanParam PeriodParameters parameters) {
        Periods periods = parameters.read(clock, Interval.values());
        return new SignUpsResponse(periods.interval().text(), signUps.byPeriod(periods));
    }

    /** By interval day, {@code active} is DAU, {@code last7Days} WAU and {@code last30Days} MAU. */
    @GET
    @Path("active-users")
    @Operation(
            operationId = "readActiveUsers",
            summary = "Active users by day, week or month",
            description =
                    "Each counts once in a period. With interval day, active, last7Days and last30Days are what is"
                            + " called DAU, WAU and MAU.")
    public ActiveUsersResponse activeUsers(@BeanParam PeriodParameters parameters) {
        Periods periods = parameters.read(clock, Interval.values());
        return new ActiveUsersResponse(periods.interval().text(), activeUsers.byPeriod(periods));
    }

    /** How many of those who signed up in a week or month came back in each one after it. */
    @GET
    @Path("cohorts")
    @Operation(
            operationId = "readCohorts",
            summary = "Retention by week or month of the sign-up",
            description =
                    "interval is week or month. from and to say which sign-ups; they are followed to today, for 157"
                            + " weeks or 36 months at most.")
    public CohortsResponse cohorts(@BeanParam PeriodParameters parameters) {
        Periods periods = parameters.read(clock, Interval.WEEK, Interval.MONTH);
        return new CohortsResponse(periods.interval().text(), cohorts.byPeriod(periods));
    }

    /** By reason; nobody's. */
    @GET
    @Path("sign-in-failures")
    @Operation(operationId = "readSignInFailures", summary = "Failed sign-ins by reason and by day, week or month")
    public SignInFailuresResponse signInFailures(@BeanParam PeriodParameters parameters) {
        Periods periods = parameters.read(clock, Interval.values());
        return new SignInFailuresResponse(periods.interval().text(), signInFailures.byPeriod(periods));
    }
}
