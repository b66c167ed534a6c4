package dev.inkwell.blog.search;

import java.util.List;

/**
 * What a search found.
 *
 * @param entries one more than the page shows
 * @param total all that match
 * @param tags the most frequent first, as authors; years the last first
 */
record Found(List<FoundEntry> entries, long total, List<Count> tags, List<Count> authorIds, List<Count> years) {

    /** How many of all that match have a value. */
    record Count(String value, long posts) {}
}
