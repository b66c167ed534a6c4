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
 * Which posts, newest first: the published by when they were published, all others by when they were changed. Each
 * combination has an index of its name.
 *
 * @param status drafts and published posts together where there is none
 */
record PostFilter(Optional<PostStatus> status, Optional<String> authorId, Optional<String> tag) {

    /** Members by which published posts are in order in an index of their own. */
    static final String AUTHOR = "authorId";

    static final String TAGS = "tags";

    private static final Bson DRAFT_OR_PUBLISHED =
            Filters.in("status", PostStatus.DRAFT.name(), PostStatus.PUBLISHED.name());

    static PostFilter of(PostStatus status, Optional<String> authorId, Optional<String> tag) {
        return new PostFilter(Optional.of(status), authorId, tag);
    }

    boolean isPublicOnly() {
        return status.filter(PostStatus.PUBLISHED::equals).isPresent();
    }

    PostFilter by(String author) {
        return new PostFilter(status, Optional.of(author), tag);
    }

    private String instant() {
        return isPublicOnly() ? "publishedAt" : "updatedAt";
    }

    /** Named, as the planner's own choice between these depends on the data that it happens to try them with. */
    String index() {
        String state = isPublicOnly() ? "published" : "drafts";
        if (authorId.isPresent()) {
            return state + (tag.isPresent() ? "_by_author_and_tag" : "_by_author");
        }
        return state + (tag.isPresent() ? "_by_tag" : "");
    }

    Bson sort() {
        return Sorts.descending(instant(), "_id");
    }

    Bson after(Optional<Cursor> cursor) {
        List<Bson> all = new ArrayList<>();
        all.add(status.map(one -> Filters.eq("status", one.name())).orElse(DRAFT_OR_PUBLISHED));
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
        Instant instant = isPublicOnly() ? post.publishedAt() : post.updatedAt();
        return Cursor.of(String.valueOf(instant), post.id().toHexString());
    }
}
