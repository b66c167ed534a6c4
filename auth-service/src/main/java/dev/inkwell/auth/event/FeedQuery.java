package dev.inkwell.auth.event;

import dev.inkwell.kit.problem.CommonError;
import dev.inkwell.kit.problem.DomainException;
import dev.inkwell.kit.problem.FieldError;
import jakarta.ws.rs.QueryParam;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which part of the feed is asked for, and how long to wait for it. */
public class FeedQuery {

    private static final int DEFAULT_LIMIT = 100;
    private static final int MAX_LIMIT = 1000;
    private static final int LONGEST_WAIT = 30;
    private static final Pattern WAIT = Pattern.compile("([0-9]{1,2})s|PT([0-9]{1,2})S");

    // Strings, as the framework answers 404 to a number that can't be read.
    @QueryParam("after")
    @Parameter(
            description = "nextCursor of the page before, or the cursor of an item; absent: from the start",
            schema = @Schema(type = SchemaType.STRING, maxLength = 512))
    @Nullable
    String after;

    @QueryParam("wait")
    @Parameter(
            description = "How long to wait for the next event when there is none: whole seconds from 0s (unless told)"
                    + " to 30s, also as PT20S",
            schema = @Schema(type = SchemaType.STRING, pattern = "^([0-9]{1,2}s|PT[0-9]{1,2}S)$", examples = "20s"))
    @Nullable
    String wait;

    @QueryParam("limit")
    @Parameter(
            description = "Events of a page",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "1000", defaultValue = "100"))
    @Nullable
    String limit;

    /** @throws DomainException {@code malformed-cursor} (400) */
    Optional<FeedCursor> after() {
        return Optional.ofNullable(after).map(FeedCursor::decode);
    }

    /** @throws DomainException {@code invalid} (422) when it is not from 0 to 30 seconds */
    Duration maxWait() {
        if (wait == null) {
            return Duration.ZERO;
        }
        Matcher matcher = WAIT.matcher(wait);
        if (matcher.matches()) {
            int seconds = Integer.parseInt(matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
            if (seconds <= LONGEST_WAIT) {
                return Duration.ofSeconds(seconds);
            }
        }
        throw invalid("wait", "From 0s to " + LONGEST_WAIT + "s, in whole seconds.");
    }

    /** @throws DomainException {@code invalid} (422) when it is no number from 1 to 1000 */
    int limit() {
        if (limit == null) {
            return DEFAULT_LIMIT;
        }
        if (limit.matches("[0-9]{1,4}")) {
            int value = Integer.parseInt(limit);
            if (value >= 1 && value <= MAX_LIMIT) {
                return value;
            }
        }
        throw invalid("limit", "A whole number from 1 to " + MAX_LIMIT + ".");
    }

    private static DomainException invalid(String parameter, String detail) {
        return new DomainException(CommonError.INVALID).withError(FieldError.query(parameter, "out-of-range", detail));
    }
}
