package dev.inkwell.blog.live;

import dev.inkwell.kit.problem.DomainException;
import dev.inkwell.kit.problem.FieldError;
import java.time.Instant;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bson.BsonTimestamp;
import org.bson.types.ObjectId;

/**
 * Where an event stands among all, the same at every replica: by the time at which the database committed it, which no two
 * transactions share, and within a transaction by its own id.
 *
 * @param time the value of a {@link BsonTimestamp}: seconds and a counter
 */
record Position(long time, ObjectId event) implements Comparable<Position> {

    private static final Pattern WRITTEN = Pattern.compile("([0-9]{1,18}|[0-8][0-9]{18})-([0-9a-f]{24})");
    private static final ObjectId BEFORE_ANY = new ObjectId(new byte[12]);
    private static final Comparator<Position> ORDER =
            Comparator.comparingLong(Position::time).thenComparing(Position::event);

    /** Before all that is committed at this time. */
    static Position at(BsonTimestamp time) {
        return new Position(time.getValue(), BEFORE_ANY);
    }

    /** @throws DomainException {@code malformed-event-id} (400) */
    static Position parse(String written) {
        Matcher matcher = WRITTEN.matcher(written);
        if (!matcher.matches()) {
            throw new DomainException(LiveError.MALFORMED_EVENT_ID)
                    .withError(FieldError.header(
                            "Last-Event-ID", "malformed", "The id of the last event that came, as it was."));
        }
        return new Position(Long.parseLong(matcher.group(1)), new ObjectId(matcher.group(2)));
    }

    /** By the clock of the database, in seconds. */
    Instant instant() {
        return Instant.ofEpochSecond(time >>> 32);
    }

    boolean isAfter(Position other) {
        return compareTo(other) > 0;
    }

    @Override
    public int compareTo(Position other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return time + "-" + event.toHexString();
    }
}
