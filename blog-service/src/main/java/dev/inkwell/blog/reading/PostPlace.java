package dev.inkwell.blog.reading;

import java.time.Instant;
import java.util.Comparator;
import org.bson.types.ObjectId;

/** A published post's place in a list: what the index has of it. */
record PostPlace(ObjectId id, Instant publishedAt) {

    static final Comparator<PostPlace> NEWEST_FIRST = Comparator.comparing(PostPlace::publishedAt)
            .thenComparing(PostPlace::id)
            .reversed();
}
