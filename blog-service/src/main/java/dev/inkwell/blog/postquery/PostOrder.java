package dev.inkwell.blog.postquery;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import dev.inkwell.blog.post.Post;
import dev.inkwell.kit.page.Cursor;
import java.time.Instant;
import java.util.Date;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bson.conversions.Bson;
import org.bson.types.ObjectId;

/** An order of posts, made total by their ids. */
public enum PostOrder {
    LAST_PUBLISHED_FIRST("-publishedAt", "publishedAt", true, Post::publishedAt),
    FIRST_PUBLISHED_FIRST("publishedAt", "publishedAt", false, Post::publishedAt),
    LAST_CHANGED_FIRST("-updatedAt", "updatedAt", true, Post::updatedAt),
    FIRST_CHANGED_FIRST("updatedAt", "updatedAt", false, Post::updatedAt);

    private final String parameter;
    private final String member;
    private final boolean descending;
    private final Function<Post, Instant> instant;

    PostOrder(String parameter, String member, boolean descending, Function<Post, Instant> instant) {
        this.parameter = parameter;
        this.member = member;
        this.descending = descending;
        this.instant = instant;
    }

    static Stream<PostOrder> all() {
        return Stream.of(values());
    }

    /** As the API calls it. */
    String parameter() {
        return parameter;
    }

    boolean isByPublication() {
        return this == LAST_PUBLISHED_FIRST || this == FIRST_PUBLISHED_FIRST;
    }

    Bson sort() {
        return descending ? Sorts.descending(member, "_id") : Sorts.ascending(member, "_id");
    }

    Bson beyond(Cursor cursor) {
        Date date = Date.from(cursor.instant(0));
        ObjectId id = cursor.part(1, ObjectId::new);
        return descending
                ? Filters.and(Filters.lte(member, date), Filters.or(Filters.lt(member, date), Filters.lt("_id", id)))
                : Filters.and(Filters.gte(member, date), Filters.or(Filters.gt(member, date), Filters.gt("_id", id)));
    }

    /** @param identity of the list that gives it out, empty where it is one without filter */
    Cursor cursorOf(Post post, String identity) {
        String at = String.valueOf(instant.apply(post));
        String id = post.id().toHexString();
        return identity.isEmpty() ? Cursor.of(at, id) : Cursor.of(at, id, identity);
    }
}
