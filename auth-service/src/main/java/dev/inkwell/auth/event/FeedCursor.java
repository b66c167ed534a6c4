package dev.inkwell.auth.event;

import dev.inkwell.kit.page.Cursor;
import dev.inkwell.kit.problem.CommonError;
import dev.inkwell.kit.problem.DomainException;
import dev.inkwell.kit.problem.FieldError;
import java.util.UUID;

/** Where a consumer goes on: a place in a feed of one generation. */
record FeedCursor(UUID generation, FeedPosition position) {

    /** @throws DomainException {@code malformed-cursor} (400) */
    static FeedCursor decode(String encoded) {
        try {
            Cursor cursor = Cursor.decode(encoded);
            return new FeedCursor(
                    cursor.part(0, UUID::fromString),
                    new FeedPosition(cursor.part(1, FeedCursor::number), cursor.part(2, FeedCursor::number)));
        } catch (DomainException e) {
            throw new DomainException(CommonError.MALFORMED_CURSOR)
                    .withError(FieldError.query(
                            "after", "malformed-cursor", "Take it from nextCursor or an item of a page before."));
        }
    }

    String encode() {
        return Cursor.of(generation.toString(), Long.toString(position.xid()), Long.toString(position.id()))
                .encode();
    }

    FeedCursor at(FeedPosition other) {
        return new FeedCursor(generation, other);
    }

    private static long number(String text) {
        if (!text.matches("[0-9]{1,19}")) {
            throw new IllegalArgumentException("Not a number");
        }
        return Long.parseLong(text);
    }
}
