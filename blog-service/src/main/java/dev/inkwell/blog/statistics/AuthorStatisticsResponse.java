package dev.inkwell.blog.statistics;

import dev.inkwell.blog.author.AuthorResponse;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Whose posts were read in a time.
 *
 * @param from the first day
 * @param to the last day
 * @param items the most viewed first
 */
@Schema(name = "AuthorStatistics")
public record AuthorStatisticsResponse(LocalDate from, LocalDate to, List<Item> items) {

    /**
     * @param views of all posts that are also theirs
     * @param rank by views; the same for equal ones
     * @param posts that were published in this time and are so now
     */
    @Schema(name = "AuthorOfPeriod")
    public record Item(AuthorResponse author, long views, long rank, long posts) {}
}
