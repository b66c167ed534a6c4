package dev.inkwell.kit.page;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list.
 *
 * @param nextCursor asks for the page after this one; null on the last
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record PageResponse<T>(
        List<T> items, @Nullable @Schema(nullable = true) String nextCursor) implements Paged {

    /**
     * Makes a page from one row more than it shows: that row tells whether there is another page.
     *
     * @param rows at most {@code limit + 1}, in the order of the list
     */
    public static <R, T> PageResponse<T> of(
            List<R> rows, int limit, Function<R, Cursor> cursorOf, Function<R, T> toResponse) {
        boolean more = rows.size() > limit;
        List<R> shown = more ? rows.subList(0, limit) : rows;
        return new PageResponse<>(
                shown.stream().map(toResponse).toList(),
                more ? cursorOf.apply(shown.getLast()).encode() : null);
    }
}
