package dev.inkwell.blog.reading;

import com.mongodb.client.FindIterable;
import com.mongodb.client.model.CountOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import dev.inkwell.blog.post.Post;
import dev.inkwell.blog.postquery.FilterTimeLimit;
import dev.inkwell.blog.postquery.PostFilter;
import dev.inkwell.kit.page.Cursor;
import dev.inkwell.kit.problem.DomainException;
import io.quarkus.mongodb.panache.PanacheMongoRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.ObjectId;

/** The queries on {@code posts} for lists of them. */
@ApplicationScoped
class PostListRepository implements PanacheMongoRepositoryBase<Post, ObjectId> {

    private static final Bson WITHOUT_TEXT = Projections.exclude("content.body", "content.html");

    private final FilterTimeLimit timeLimit;

    PostListRepository(FilterTimeLimit timeLimit) {
        this.timeLimit = timeLimit;
    }

    /**
     * @return at most {@code limit + 1} posts, without their text
     * @throws DomainException {@code invalid} (422) at a filter that takes too long
     */
    List<Post> list(PostFilter filter, Optional<Cursor> cursor, int limit) {
        FindIterable<Post> query = query(filter, cursor, limit);
        return filter.conditions().isEmpty() ? query.into(new ArrayList<>()) : timeLimit.read(query);
    }

    private FindIterable<Post> query(PostFilter filter, Optional<Cursor> cursor, int limit) {
        return mongoCollection()
                .find(filter.after(cursor))
                .projection(WITHOUT_TEXT)
                .sort(filter.sort())
                .hintString(filter.index())
                .limit(limit + 1);
    }

    /** @param offset how many come before it */
    List<Post> window(PostFilter filter, int offset, int limit) {
        return query(filter, Optional.empty(), limit - 1).skip(offset).into(new ArrayList<>());
    }

    /** @param most where it is enough to know that there are as many */
    long count(PostFilter filter, int most) {
        return mongoCollection()
                .countDocuments(
                        filter.after(Optional.empty()),
                        new CountOptions().hintString(filter.index()).limit(most));
    }

    /** Of these posts, those that the filter takes; in no order. */
    List<PostPlace> places(PostFilter filter, Collection<ObjectId> among) {
        return places(Filters.and(Filters.in("_id", among), filter.after(Optional.empty())))
                .hintString("_id_")
                .map(PostListRepository::place)
                .into(new ArrayList<>());
    }

    /** Published, of any of these authors or tags, the newest. */
    List<PostPlace> placesOf(PostFilter.Feed feed, List<String> anyOf, int most) {
        PostFilter published = feed.published();
        return places(Filters.and(Filters.in(feed.member(), anyOf), published.after(Optional.empty())))
                .sort(published.sort())
                .hintString(feed.index())
                .limit(most)
                .map(PostListRepository::place)
                .into(new ArrayList<>());
    }

    private FindIterable<Document> places(Bson filter) {
        return mongoCollection().find(filter, Document.class).projection(Projections.include("publishedAt"));
    }

    private static PostPlace place(Document post) {
        return new PostPlace(
                post.getObjectId("_id"), post.getDate("publishedAt").toInstant());
    }

    /** Published, of any of these authors or tags, without their text. @return at most {@code limit + 1} */
    List<Post> publishedOf(PostFilter.Feed feed, List<String> anyOf, Optional<Cursor> cursor, int limit) {
        PostFilter published = feed.published();
        return mongoCollection()
                .find(Filters.and(Filters.in(feed.member(), anyOf), published.after(cursor)))
                .projection(WITHOUT_TEXT)
                .sort(published.sort())
                .hintString(feed.index())
                .limit(limit + 1)
                .into(new ArrayList<>());
    }
}
