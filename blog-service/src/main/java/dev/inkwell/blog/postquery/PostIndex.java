package dev.inkwell.blog.postquery;

import java.util.List;
import java.util.Optional;

/**
 * The index that a list is read by. It is named, as the planner's own choice between these depends on the data that it happens to
 * try them with. Each has the list's order, so that nothing is sorted; it begins with what narrows the list most, and what else
 * a filter asks is looked at on the way.
 */
final class PostIndex {

    private static final String SHOWN = "shown";
    private static final String CHANGED = "drafts";
    /** Numbers, times, language and series stand in its keys: posts without what is asked of these are not fetched. */
    private static final String WITH_DETAILS = "_with_details";

    private PostIndex() {}

    static String of(PostFilter filter) {
        boolean byPublication = filter.isPublished() && filter.order().isByPublication();
        Optional<PostConditions> conditions = filter.conditions();
        if (byPublication && filter.custom().isPresent()) {
            return filter.custom().get().index();
        }
        String start = byPublication ? SHOWN : CHANGED;
        if (filter.authorId().isPresent()) {
            return start + (filter.tag().isPresent() ? "_of_author_and_tag" : "_of_author");
        }
        if (filter.tag().isPresent() || hasSome(conditions.map(PostConditions::tags))) {
            return start + "_by_tag" + (byPublication && conditions.isPresent() ? WITH_DETAILS : "");
        }
        if (hasSome(conditions.map(PostConditions::authors))) {
            return start + "_of_author";
        }
        if (!byPublication) {
            return filter.isPublished() ? "shown_by_change" + WITH_DETAILS : CHANGED;
        }
        return conditions.map(PostIndex::ofShown).orElse(SHOWN);
    }

    private static boolean hasSome(Optional<List<String>> values) {
        return values.filter(some -> !some.isEmpty()).isPresent();
    }

    /** By publication, neither of a tag nor of an author. */
    private static String ofShown(PostConditions conditions) {
        if (conditions.customIndex().isPresent()) {
            return conditions.customIndex().get();
        }
        if (!conditions.series().isEmpty()) {
            return "shown_in_series";
        }
        if (!conditions.languages().isEmpty()) {
            return "shown_in_language" + WITH_DETAILS;
        }
        return conditions.onKeys() ? SHOWN + WITH_DETAILS : SHOWN;
    }
}
