package dev.inkwell.blog.post;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import dev.inkwell.blog.customfield.CustomValues;
import dev.inkwell.kit.page.Cursor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.bson.conversions.Bson;
import org.bson.types.ObjectId;

/**
 * Which posts, newest first: the published by when they were published, all others by when they were changed. Each
 * combination has an index of its name.
 *
 * @param visibilities of published posts; for others it does not count
 * @param custom of published posts, without author and tag: its index has none of these
 */
record PostFilter(
        List<PostStatus> statuses,
        List<Visibility> visibilities,
        Optional<String> authorId,
        Optional<String> tag,
        Optional<CustomValues.Condition> custom) {

    static final PostFilter NOT_TRASHED = new PostFilter(
            List.copyOf(EnumSet.complementOf(EnumSet.of(PostStatus.TRASHED))),
            List.of(Visibility.values()),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    /** Published posts of any of several authors or tags: each of these is a range of its own in the index. */
    record Feed(PostFilter published, String member, String index) {

        static Feed ofAuthors(PostFilter published) {
            return new Feed(published, "authorIds", "shown_of_author");
        }

        static Feed byTags(PostFilter published) {
            return new Feed(published, "tags", "shown_by_tag");
        }
    }

    static PostFilter of(PostStatus status) {
        return new PostFilter(
                List.of(status), List.of(Visibility.values()), Optional.empty(), Optional.empty(), Optional.empty());
    }

    boolean isPublished() {
        return statuses.equals(List.of(PostStatus.PUBLISHED));
    }

    PostFilter by(Optional<String> author) {
        return new PostFilter(statuses, visibilities, author, tag, custom);
    }

    PostFilter tagged(Optional<String> wanted) {
        return new PostFilter(statuses, visibilities, authorId, wanted, custom);
    }

    PostFilter having(Optional<CustomValues.Condition> condition) {
        return new PostFilter(statuses, visibilities, authorId, tag, condition);
    }

    PostFilter visibleAs(List<Visibility> wanted) {
        return new PostFilter(statuses, wanted, authorId, tag, custom);
    }

    private String instant() {
        return isPublished() ? "publishedAt" : "updatedAt";
    }

    /** Named, as the planner's own choice between these depends on the data that it happens to try them with. */
    String index() {
        if (custom.isPresent()) {
            return custom.get().index();
        }
        String state = isPublished() ? "shown" : "drafts";
        if (authorId.isPresent()) {
            return state + (tag.isPresent() ? "_of_author_and_tag" : "_of_author");
        }
        return state + (tag.isPresent() ? "_by_tag" : "");
    }

    Bson sort() {
        return Sorts.descending(instant(), "_id");
    }

    Bson after(Optional<Cursor> cursor) {
        List<Bson> all = new ArrayList<>();
        all.add(oneOf("status", statuses));
        if (isPublished()) {
            all.add(oneOf("visibility", visibilities));
        }
        authorAndTag().ifPresent(all::add);
        custom.ifPresent(condition -> all.add(Filters.eq(condition.member(), condition.value())));
        cursor.ifPresent(last -> all.add(beyond(last.instant(0), last.part(1, ObjectId::new))));
        return Filters.and(all);
    }

    private static Bson oneOf(String member, List<? extends Enum<?>> values) {
        return Filters.in(member, values.stream().map(Enum::name).toList());
    }

    private Optional<Bson> authorAndTag() {
        if (authorId.isPresent() && tag.isPresent()) {
            return Optional.of(Filters.eq("authorTags", Post.authorTag(authorId.get(), tag.get())));
        }
        return authorId.map(id -> Filters.eq("authorIds", id)).or(() -> tag.map(value -> Filters.eq("tags", value)));
    }

    private Bson beyond(Instant instant, ObjectId id) {
        Date date = Date.from(instant);
        return Filters.and(
                Filters.lte(instant(), date), Filters.or(Filters.lt(instant(), date), Filters.lt("_id", id)));
    }

    Cursor cursorOf(Post post) {
        Instant instant = isPublished() ? post.publishedAt() : post.updatedAt();
        return Cursor.of(String.valueOf(instant), post.id().toHexString());
    }
}
