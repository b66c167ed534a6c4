package dev.inkwell.blog.reading;

import com.mongodb.client.FindIterable;
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
import java.util.List;
import java.util.Optional;
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
