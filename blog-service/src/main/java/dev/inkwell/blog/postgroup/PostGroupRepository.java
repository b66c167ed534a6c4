package dev.inkwell.blog.postgroup;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import dev.inkwell.blog.post.Post;
import dev.inkwell.blog.post.PostStatus;
import dev.inkwell.blog.post.Series;
import dev.inkwell.blog.post.Visibility;
import dev.inkwell.kit.page.Cursor;
import io.quarkus.mongodb.panache.PanacheMongoRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.conversions.Bson;
import org.bson.types.ObjectId;

/** The queries on {@code posts} by what they are parts of. */
@ApplicationScoped
class PostGroupRepository implements PanacheMongoRepositoryBase<Post, ObjectId> {

    private static final String POSITION = "details.series.position";

    /** By position, those without one first. @return at most {@code limit}, without their text */
    List<Post> inSeries(String slug, List<Visibility> visibilities, Optional<Cursor> after, int limit) {
        Bson published = published("details.series.slug", slug, visibilities);
        Bson filter =
                after.map(cursor -> Filters.and(published, beyond(cursor))).orElse(published);
        return find(filter, Sorts.ascending(POSITION, "_id"), "series", limit);
    }

    static Cursor cursorInSeries(Post post) {
        Series series = post.details().series();
        String position = series == null || series.position() == null
                ? ""
                : series.position().toString();
        return Cursor.of(position, post.id().toHexString());
    }

    private static Bson beyond(Cursor cursor) {
        ObjectId id = cursor.part(1, ObjectId::new);
        if (cursor.part(0).isEmpty()) {
            Bson later = Filters.and(Filters.eq(POSITION, null), Filters.gt("_id", id));
            return Filters.or(later, Filters.gt(POSITION, 0));
        }
        int position = cursor.part(0, Integer::valueOf);
        return Filters.and(
                Filters.gte(POSITION, position), Filters.or(Filters.gt(POSITION, position), Filters.gt("_id", id)));
    }

    /** The first written first. @return at most {@code limit}, without their text */
    List<Post> translations(String group, List<Visibility> visibilities, Optional<Cursor> after, int limit) {
        Bson published = published("details.translationGroup", group, visibilities);
        Bson filter = after.map(cursor -> Filters.and(published, Filters.gt("_id", cursor.part(0, ObjectId::new))))
                .orElse(published);
        return find(filter, Sorts.ascending("_id"), "translations", limit);
    }

    private static Bson published(String member, String value, List<Visibility> visibilities) {
        return Filters.and(
                Filters.eq(member, value),
                Filters.eq("status", PostStatus.PUBLISHED.name()),
                Filters.in("visibility", visibilities.stream().map(Enum::name).toList()));
    }

    private List<Post> find(Bson filter, Bson order, String index, int limit) {
        return mongoCollection()
                .find(filter)
                .projection(Projections.exclude("content.body", "content.html"))
                .sort(order)
                .hintString(index)
                .limit(limit)
                .into(new ArrayList<>());
    }
}
