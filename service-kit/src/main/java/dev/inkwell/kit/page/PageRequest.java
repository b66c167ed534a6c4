package dev.inkwell.kit.page;

import dev.inkwell.kit.problem.CommonError;
import dev.inkwell.kit.problem.DomainException;
import dev.inkwell.kit.problem.FieldError;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which page of a list is asked for: {@code limit} rows (1 to 100, 20 unless told) after {@code cursor}. */
public class PageRequest {

    public static final int DEFAULT_LIMIT = 20;
    public static final int MAX_LIMIT = 100;

    // Strings, as the framework answers 404 to a number that can't be read.
    @QueryParam("limit")
    @Parameter(
            description = "Rows of a page",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "100", defaultValue = "20"))
    @Nullable
    String limit;

    @QueryParam("cursor")
    @Parameter(
            description = "nextCursor of the page before",
            schema = @Schema(type = SchemaType.STRING, maxLength = 512))
    @Nullable
    String cursor;

    /** @throws DomainException {@code invalid} (422) when it is no number from 1 to 100 */
    public int limit() {
        return limit(limit);
    }

    /** Of lists that have one page alone. @throws DomainException as {@link #limit()} */
    public static int limit(@Nullable String limit) {
        if (limit == null) {
            return DEFAULT_LIMIT;
        }
        if (limit.matches("[0-9]{1,3}")) {
            int value = Integer.parseInt(limit);
            if (value >= 1 && value <= MAX_LIMIT) {
                return value;
            }
        }
        throw new DomainException(CommonError.INVALID)
                .withError(FieldError.query("limit", "out-of-range", "A whole number from 1 to " + MAX_LIMIT + "."));
    }

    /** @throws DomainException {@code malformed-cursor} (400) */
    public Optional<Cursor> cursor() {
        return Optional.ofNullable(cursor).map(Cursor::decode);
    }
}
