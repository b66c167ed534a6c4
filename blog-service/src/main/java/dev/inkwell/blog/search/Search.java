package dev.inkwell.blog.search;

import com.mongodb.client.model.Filters;
import dev.inkwell.blog.post.Readership;
import dev.inkwell.blog.post.Visibility;
import dev.inkwell.kit.page.Cursor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bson.conversions.Bson;
import org.bson.types.ObjectId;

/**
 * A search as the database is asked for it.
 *
 * @param readings at least one, each of another language, with something wanted
 * @param until not included
 * @param asked tells this search from others, so that a cursor is not used with another
 */
record Search(
        List<Reading> readings,
        Readership readership,
        Optional<String> tag,
        Optional<String> authorId,
        Optional<Instant> from,
        Optional<Instant> until,
        String asked) {

    private static final String ALL_WORDS = "shown.words.all";
    private static final String AUTHORS = "shown.authorIds";

    /** The index gives what has any of the terms; of these the readings take what has all that is wanted. */
    Bson filter() {
        List<Bson> all = new ArrayList<>();
        all.add(Filters.text(readings.stream()
                .flatMap(reading -> reading.terms().stream())
                .distinct()
                .collect(Collectors.joining(" "))));
        all.add(readable());
        all.add(Filters.or(readings.stream().map(Search::matches).toList()));
        tag.ifPresent(name -> all.add(Filters.eq("shown.tags", name)));
        authorId.ifPresent(id -> all.add(Filters.eq(AUTHORS, id)));
        from.ifPresent(instant -> all.add(Filters.gte("shown.publishedAt", instant)));
        until.ifPresent(instant -> all.add(Filters.lt("shown.publishedAt", instant)));
        return Filters.and(all);
    }

    private Bson readable() {
        Bson meant = Filters.in(
                "shown.visibility",
                readership.visibilities().stream().map(Visibility::name).toList());
        return readership
                .authorId()
                .map(self -> Filters.or(meant, Filters.eq(AUTHORS, self)))
                .orElse(meant);
    }

    private static Bson matches(Reading reading) {
        List<Bson> all = new ArrayList<>();
        all.add(Filters.eq("shown.language", reading.language().name()));
        reading.wanted().forEach(stems -> all.add(Filters.regex(ALL_WORDS, inARow(stems))));
        reading.unwanted().forEach(stems -> all.add(Filters.not(Filters.regex(ALL_WORDS, inARow(stems)))));
        return Filters.and(all);
    }

    private static String inARow(List<String> stems) {
        return Pattern.quote(" " + String.join(" ", stems) + " ");
    }

    Cursor cursorOf(FoundEntry last) {
        return Cursor.of(Double.toString(last.score()), last.id().toHexString(), asked);
    }

    /** What comes behind the row that a cursor names. */
    Bson behind(Cursor cursor) {
        double score = cursor.part(0, Double::valueOf);
        ObjectId id = cursor.part(1, ObjectId::new);
        cursor.part(2, this::requireOwn);
        return Filters.or(Filters.lt("score", score), Filters.and(Filters.eq("score", score), Filters.lt("_id", id)));
    }

    private String requireOwn(String other) {
        if (!other.equals(asked)) {
            throw new IllegalArgumentException();
        }
        return other;
    }
}
