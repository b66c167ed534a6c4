package dev.inkwell.blog.statistics;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Public posts by when they were published.
 *
 * @param oldest the day of the first of all; absent where there is none
 * @param items of each period, the earliest first, those without any among them
 */
@Schema(name = "Archive")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ArchiveResponse(String interval, @Nullable LocalDate oldest, List<Item> items) {

    /** @param begin the first day */
    @Schema(name = "ArchivePeriod")
    public record Item(LocalDate begin, long posts) {}
}
