package dev.inkwell.blog.postquery;

import java.util.List;
import java.util.Optional;
import org.bson.conversions.Bson;

/**
 * What a filter asks of posts, beside what the caller may see.
 *
 * @param all the whole of it
 * @param tags of which each post has one; none where the filter leaves that open. The same for the others
 * @param customIndex of a custom field that has one of some values
 * @param onKeys whether the index {@code shown_with_details} has all that it asks for
 */
public record PostConditions(
        Bson all,
        List<String> tags,
        List<String> authors,
        List<String> series,
        List<String> languages,
        Optional<String> customIndex,
        boolean onKeys) {

    /** The only author that there is to be. */
    Optional<String> author() {
        return only(authors);
    }

    Optional<String> tag() {
        return only(tags);
    }

    private static Optional<String> only(List<String> values) {
        return values.size() == 1 ? Optional.of(values.getFirst()) : Optional.empty();
    }

    /** The same for what asks the same, however it is written. */
    String text() {
        return all.toBsonDocument().toJson();
    }
}
