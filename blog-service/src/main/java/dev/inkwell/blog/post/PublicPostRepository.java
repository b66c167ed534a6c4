package dev.inkwell.blog.post;

import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import io.quarkus.mongodb.panache.PanacheMongoRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.ObjectId;

/** The queries on what everybody may read. */
@ApplicationScoped
class PublicPostRepository implements PanacheMongoRepositoryBase<Post, ObjectId> {

    /** Has all that an address in a sitemap tells, so that no post is looked at for it. */
    private static final String INDEX_OF_ADDRESSES = "addresses";

    private static final Bson OLDEST_FIRST = Sorts.ascending("publishedAt", "_id");

    /** @param longest a text of more bytes than that stays in the database */
    List<Post> newest(PostFilter filter, int limit, int longest) {
        Document length = new Document("$strLenBytes", "$content.html");
        Document html = new Document(
                "$cond", List.of(new Document("$lte", List.of(length, longest)), "$content.html", "$$REMOVE"));
        return mongoCollection()
                .aggregate(List.of(
                        Aggregates.match(filter.after(Optional.empty())),
                        Aggregates.sort(filter.sort()),
                        Aggregates.limit(limit),
                        new Document("$set", new Document("content.html", html).append("content.body", "$$REMOVE"))))
                .hintString(filter.index())
                .into(new ArrayList<>());
    }

    /** The key of the row that is {@code rows} after another, if there is one more after it. */
    Optional<PostRange.Key> keyAfter(PostRange.Key key, int rows) {
        List<PostRange.Key> found = mongoCollection()
                .find(within(PostRange.from(key)), Document.class)
                .projection(Projections.include("_id", "publishedAt"))
                .sort(OLDEST_FIRST)
                .hintString(INDEX_OF_ADDRESSES)
                .skip(rows - 1)
                .limit(2)
                .map(row -> new PostRange.Key(row.getDate("publishedAt").toInstant(), row.getObjectId("_id")))
                .into(new ArrayList<>());
        return found.size() == 2 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /** The oldest first. */
    void eachAddress(PostRange range, int limit, Consumer<PostAddress> use) {
        mongoCollection()
                .find(within(range), Document.class)
                .projection(Projections.fields(
                        Projections.include("publishedAt", "slug", "updatedAt"), Projections.excludeId()))
                .sort(OLDEST_FIRST)
                .hintString(INDEX_OF_ADDRESSES)
                .limit(limit)
                .map(row -> new PostAddress(row.getString("slug"), row.getDate("updatedAt").toInstant()))
                .forEach(use);
    }

    private static Bson within(PostRange range) {
        List<Bson> all = new ArrayList<>();
        all.add(Filters.eq("status", PostStatus.PUBLISHED.name()));
        all.add(Filters.eq("visibility", Visibility.PUBLIC.name()));
        range.after().ifPresent(key -> {
            Date at = Date.from(key.publishedAt());
            all.add(Filters.gte("publishedAt", at));
            all.add(Filters.or(Filters.gt("publishedAt", at), Filters.gt("_id", key.id())));
        });
        range.upTo().ifPresent(key -> {
            Date at = Date.from(key.publishedAt());
            all.add(Filters.lte("publishedAt", at));
            all.add(Filters.or(Filters.lt("publishedAt", at), Filters.lte("_id", key.id())));
        });
        return Filters.and(all);
    }
}
