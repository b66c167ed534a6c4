package dev.inkwell.blog.postquery;

import com.mongodb.client.model.Filters;
import dev.inkwell.blog.customfield.CustomValues;
import dev.inkwell.blog.post.Post;
import dev.inkwell.blog.post.PostStatus;
import dev.inkwell.blog.post.Visibility;
import dev.inkwell.kit.page.Cursor;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.bson.conversions.Bson;

/**
 * Which posts, in which order. Each combination has an index ({@link PostIndex}).
 *
 * @param visibilities of published posts; for others it does not count
 * @param custom of published posts, without author and tag: its index has none of these
 * @param conditions what is asked besides: it can take away from the rest, and never add to it
 */
public record PostFilter(
        List<PostStatus> statuses,
        List<Visibility> visibilities,
        Optional<String> authorId,
        Optional<String> tag,
        Optional<CustomValues.Condition> custom,
        Optional<PostConditions> conditions,
        PostOrder order) {

    private static final int IDENTITY_BYTES = 8;

    static final PostFilter NOT_TRASHED = of(List.copyOf(EnumSet.complementOf(EnumSet.of(PostStatus.TRASHED))));

    /** Published posts of any of several authors or tags: each of these is a range of its own in the index. */
    public record Feed(PostFilter published, String member, String index) {

        public static Feed ofAuthors(PostFilter published) {
            return new Feed(published, "authorIds", "shown_of_author");
        }

        public static Feed byTags(PostFilter published) {
            return new Feed(published, "tags", "shown_by_tag");
        }
    }

    /** Newest first: the published by when they were published, all others by when they were changed. */
    public static PostFilter of(PostStatus status) {
        return of(List.of(status));
    }

    private static PostFilter of(List<PostStatus> statuses) {
        return new PostFilter(
                statuses,
                List.of(Visibility.values()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                usualOrder(statuses));
    }

    private static PostOrder usualOrder(List<PostStatus> statuses) {
        return isPublished(statuses) ? PostOrder.LAST_PUBLISHED_FIRST : PostOrder.LAST_CHANGED_FIRST;
    }

    boolean isPublished() {
        return isPublished(statuses);
    }

    private static boolean isPublished(List<PostStatus> statuses) {
        return statuses.equals(List.of(PostStatus.PUBLISHED));
    }

    public PostFilter by(Optional<String> author) {
        return new PostFilter(statuses, visibilities, author, tag, custom, conditions, order);
    }

    public PostFilter tagged(Optional<String> wanted) {
        return new PostFilter(statuses, visibilities, authorId, wanted, custom, conditions, order);
    }

    PostFilter having(Optional<CustomValues.Condition> condition) {
        return new PostFilter(statuses, visibilities, authorId, tag, condition, conditions, order);
    }

    public PostFilter visibleAs(List<Visibility> wanted) {
        return new PostFilter(statuses, wanted, authorId, tag, custom, conditions, order);
    }

    /** Also what the conditions ask; the one author or tag that they ask for is one for an index, too. */
    PostFilter narrowed(PostConditions more) {
        return new PostFilter(
                statuses, visibilities, authorId.or(more::author), tag.or(more::tag), custom, Optional.of(more), order);
    }

    public PostFilter sorted(PostOrder wanted) {
        return new PostFilter(statuses, visibilities, authorId, tag, custom, conditions, wanted);
    }

    public String index() {
        return PostIndex.of(this);
    }

    public Bson sort() {
        return order.sort();
    }

    public Bson after(Optional<Cursor> cursor) {
        List<Bson> all = new ArrayList<>();
        all.add(oneOf("status", statuses));
        if (isPublished()) {
            all.add(oneOf("visibility", visibilities));
        }
        authorAndTag().ifPresent(all::add);
        custom.ifPresent(condition -> all.add(Filters.eq(condition.member(), condition.value())));
        conditions.ifPresent(more -> all.add(more.all()));
        cursor.ifPresent(last -> all.add(beyond(last)));
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

    private Bson beyond(Cursor cursor) {
        cursor.require(2, identity());
        return order.beyond(cursor);
    }

    public Cursor cursorOf(Post post) {
        return order.cursorOf(post, identity());
    }

    /** What tells this list's cursors from those of lists with another filter or order: empty for the usual ones. */
    private String identity() {
        if (conditions.isEmpty() && order == usualOrder(statuses)) {
            return "";
        }
        String text = order.parameter() + conditions.map(PostConditions::text).orElse("");
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, IDENTITY_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
