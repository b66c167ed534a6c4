package dev.inkwell.blog.conduit.article;

import dev.inkwell.kit.page.PageRequest;
import dev.inkwell.kit.problem.CommonError;
import dev.inkwell.kit.problem.DomainException;
import dev.inkwell.kit.problem.FieldError;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/** Which part of a list is asked for. */
public class Place {

    // Strings, as the framework answers 404 to a number that can't be read.
    @QueryParam("limit")
    @Nullable
    String limit;

    @QueryParam("offset")
    @Nullable
    String offset;

    /** @throws DomainException {@code invalid} (422) when it is no number from 1 to 100 */
    int limit() {
        return PageRequest.limit(limit);
    }

    /**
     * @param reach how far the list reaches
     * @throws DomainException {@code invalid} (422) when it is no number, or beyond that
     */
    int offset(int reach) {
        if (offset == null) {
            return 0;
        }
        if (!offset.matches("[0-9]{1,6}") || Integer.parseInt(offset) > reach) {
            throw new DomainException(CommonError.INVALID)
                    .withError(FieldError.query("offset", "out-of-range", "must be from 0 to " + reach));
        }
        return Integer.parseInt(offset);
    }
}
