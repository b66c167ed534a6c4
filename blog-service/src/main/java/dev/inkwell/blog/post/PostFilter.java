package dev.inkwell.blog.post;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import dev.inkwell.kit.page.Cursor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.conversions.Bson;
import org.bson.types.ObjectId;

/**
 * Which posts of one status, newest first: the published by when they were published, drafts by when they were changed. Each
 * combination has an index of its name.
 */
record PostFilter(PostStatus status, Optional<String> authorId, Optional<String> tag) {

    private String instant() {
        return status == PostStatus.PUBLISHED ? "publishedAt" : "updatedAt";
    }

    Bson sort() {
        return Sorts.descending(instant(), "_id");
    }

    Bson after(Optional<Cursor> cursor) {
        List<Bson> all = new ArrayList<>(List.of(Filters.eq("status", status.name())));
        authorId.ifPresent(id -> all.add(Filters.eq("authorId", id)));
        tag.ifPresent(value -> all.add(Filters.eq("tags", value)));
        cursor.ifPresent(last -> all.add(beyond(last.instant(0), last.part(1, ObjectId::new))));
        return Filters.and(all);
    }

    private Bson beyond(Instant instant, ObjectId id) {
        Date date = Date.from(instant);
        return Filters.and(
                Filters.lte(instant(), date), Filters.or(Filters.lt(instant(), date), Filters.lt("_id", id)));
    }

    Cursor cursorOf(Post post) {
        Instant instant = status == PostStatus.PUBLISHED ? post.publishedAt() : post.updatedAt();
        return Cursor.of(String.valueOf(instant), post.id().toHexString());
    }
}
