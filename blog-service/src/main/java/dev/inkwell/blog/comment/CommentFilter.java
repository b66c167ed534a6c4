package dev.inkwell.blog.comment;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import dev.inkwell.kit.page.Cursor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.conversions.Bson;
import org.bson.types.ObjectId;

/** Which comments, in the order of their writing or the other way; each kind has an index of its name. */
record CommentFilter(String index, Bson which, boolean newestFirst) {

    /** The direct replies, or with null what begins a thread. */
    static CommentFilter replies(ObjectId post, org.bson.BsonValue parent, boolean newestFirst) {
        return new CommentFilter(
                "thread",
                Filters.and(Filters.eq("postId", post), Filters.eq("parentId", parent), Filters.eq("shown", true)),
                newestFirst);
    }

    /** All of a post, whatever they answer. */
    static CommentFilter flat(ObjectId post, boolean newestFirst) {
        return new CommentFilter(
                "flat", Filters.and(Filters.eq("postId", post), Filters.eq("shown", true)), newestFirst);
    }

    static CommentFilter queue(CommentStatus status) {
        return new CommentFilter("queue", Filters.eq("status", status.name()), false);
    }

    static CommentFilter of(String person, CommentStatus status) {
        return new CommentFilter(
                "of_person", Filters.and(Filters.eq("personId", person), Filters.eq("status", status.name())), false);
    }

    Bson sort() {
        return newestFirst ? Sorts.descending("createdAt", "_id") : Sorts.ascending("createdAt", "_id");
    }

    Bson after(Optional<Cursor> cursor) {
        List<Bson> all = new ArrayList<>(List.of(which));
        cursor.ifPresent(last -> all.add(beyond(last.instant(0), last.part(1, ObjectId::new))));
        return Filters.and(all);
    }

    private Bson beyond(Instant at, ObjectId id) {
        return newestFirst
                ? Filters.and(
                        Filters.lte("createdAt", at), Filters.or(Filters.lt("createdAt", at), Filters.lt("_id", id)))
                : Filters.and(
                        Filters.gte("createdAt", at), Filters.or(Filters.gt("createdAt", at), Filters.gt("_id", id)));
    }
}
