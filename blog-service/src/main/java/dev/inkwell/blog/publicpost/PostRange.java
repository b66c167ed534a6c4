package dev.inkwell.blog.publicpost;

import dev.inkwell.kit.page.Cursor;
import dev.inkwell.kit.problem.DomainException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.bson.types.ObjectId;

/**
 * Public posts in the order of their publication: what is published later comes behind, so ranges stay as they are.
 *
 * @param after the first is the one after this; none for the first of all
 * @param upTo the last is this; none for the last of all
 */
public record PostRange(Optional<Key> after, Optional<Key> upTo) {

    public static final PostRange ALL = new PostRange(Optional.empty(), Optional.empty());

    /** Before everything that has been published. */
    static final Key BEGINNING = new Key(Instant.parse("0000-01-01T00:00:00Z"), new ObjectId(new byte[12]));

    record Key(Instant publishedAt, ObjectId id) {

        private static final Comparator<Key> ORDER =
                Comparator.comparing(Key::publishedAt).thenComparing(Key::id);

        /** The database refuses a range that ends before it begins. */
        private Key behind(Key other) {
            if (ORDER.compare(this, other) <= 0) {
                throw new IllegalArgumentException("A range ends behind its beginning");
            }
            return this;
        }
    }

    static PostRange from(Key after) {
        return new PostRange(Optional.of(after), Optional.empty());
    }

    /** @throws DomainException {@code malformed-cursor} (400) */
    public static PostRange of(Cursor cursor) {
        Key after = cursor.part(1, id -> key(cursor.instant(0), id));
        Optional<Key> upTo = cursor.parts().size() > 2
                ? Optional.of(cursor.part(3, id -> key(cursor.instant(2), id).behind(after)))
                : Optional.empty();
        return new PostRange(Optional.of(after), upTo);
    }

    public Cursor cursor() {
        List<String> parts = new ArrayList<>();
        add(parts, after.orElse(BEGINNING));
        upTo.ifPresent(key -> add(parts, key));
        return new Cursor(parts);
    }

    public boolean isFirst() {
        return after.filter(key -> !key.equals(BEGINNING)).isEmpty();
    }

    private static Key key(Instant publishedAt, String id) {
        return new Key(publishedAt.truncatedTo(ChronoUnit.MILLIS), new ObjectId(id));
    }

    private static void add(List<String> parts, Key key) {
        parts.add(key.publishedAt().toString());
        parts.add(key.id().toHexString());
    }
}
