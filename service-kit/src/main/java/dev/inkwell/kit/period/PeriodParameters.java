package dev.inkwell.kit.period;

import dev.inkwell.kit.query.QueryValue;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** For which time statistics are asked. */
public class PeriodParameters {

    /** Nothing is counted of before, save old texts by who dates them back; and days of five digits are no days to others. */
    private static final LocalDate EARLIEST = LocalDate.of(1970, 1, 1);

    private static final LocalDate LATEST = LocalDate.of(2999, 12, 31);

    @QueryParam("from")
    @Parameter(
            description = "A day (UTC): the period that it lies in is the first. Without it, as many as are usual",
            schema = @Schema(type = SchemaType.STRING, format = "date"))
    @Nullable
    public String from;

    @QueryParam("to")
    @Parameter(
            description = "A day (UTC): the period that it lies in is the last. Today unless given",
            schema = @Schema(type = SchemaType.STRING, format = "date"))
    @Nullable
    public String to;

    @QueryParam("interval")
    @Parameter(
            description = "How long a period is; weeks begin on Monday",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"day", "week", "month"}))
    @Nullable
    public String interval;

    /** @param allowed the intervals that there are here, the one that is meant unless told first */
    public Periods read(Clock clock, Interval... allowed) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        Interval chosen = QueryValue.oneOf("interval", interval, Arrays.stream(allowed), Interval::text)
                .orElse(allowed[0]);
        LocalDate last = chosen.begin(day("to", to, today));
        LocalDate first = chosen.begin(day("from", from, chosen.plus(last, 1L - chosen.usual())));
        if (first.isAfter(last)) {
            throw QueryValue.refusal("to", "before-from", "Not before from.");
        }
        LocalDate end = chosen.plus(last, 1);
        if (chosen.between(first, end) > chosen.most()) {
            throw QueryValue.refusal(
                    "from", "too-early", "At most %d of interval %s.".formatted(chosen.most(), chosen.text()));
        }
        return new Periods(chosen, first, end, today);
    }

    private static LocalDate day(String name, @Nullable String value, LocalDate otherwise) {
        LocalDate day = QueryValue.day(name, value).orElse(otherwise);
        if (day.isBefore(EARLIEST) || day.isAfter(LATEST)) {
            throw QueryValue.refusal(name, "out-of-range", "From %s to %s.".formatted(EARLIEST, LATEST));
        }
        return day;
    }
}
