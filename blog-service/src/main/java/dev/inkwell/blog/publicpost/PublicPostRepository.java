package dev.inkwell.blog.publicpost;

import com.mongodb.client.FindIterable;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import dev.inkwell.blog.post.Post;
import dev.inkwell.blog.post.PostStatus;
import dev.inkwell.blog.post.Visibility;
import dev.inkwell.blog.postquery.PostFilter;
import io.quarkus.mongodb.panache.PanacheMongoRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.bson.Document;
import org.bson.types.MaxKey;
import org.bson.types.ObjectId;

/** The queries on what everybody may read. */
@ApplicationScoped
class PublicPostRepository implements PanacheMongoRepositoryBase<Post, ObjectId> {

    /** Has all that an address in a sitemap tells, so that no post is looked at for it. */
    private static final String INDEX_OF_ADDRESSES = "addresses_and_canonical";

    private static final String CANONICAL_URL = "details.canonicalUrl";

    private static final MaxKey LAST = new MaxKey();
    private static final Document END = bound(LAST, LAST);

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
        List<PostRange.Key> found = within(PostRange.from(key))
                .projection(Projections.include("_id", "publishedAt"))
                .skip(rows - 1)
                .limit(2)
                .map(row -> new PostRange.Key(row.getDate("publishedAt").toInstant(), row.getObjectId("_id")))
                .into(new ArrayList<>());
        return found.size() == 2 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /** The oldest first. */
    void eachAddress(PostRange range, int limit, Consumer<PostAddress> use) {
        within(range)
                .projection(Projections.fields(
                        Projections.include("publishedAt", "slug", "updatedAt", CANONICAL_URL),
                        Projections.excludeId()))
                .limit(limit)
                .map(row -> new PostAddress(
                        row.getString("slug"),
                        row.getDate("updatedAt").toInstant(),
                        Optional.ofNullable(row.getEmbedded(List.of(CANONICAL_URL.split("\\.")), String.class))))
                .forEach(use);
    }

    /** By bounds of the index alone: a filter that compares pairs makes the database look at each post. */
    private FindIterable<Document> within(PostRange range) {
        return mongoCollection()
                .find(Document.class)
                .min(bound(range.after().orElse(PostRange.BEGINNING)))
                .max(range.upTo().map(PublicPostRepository::bound).orElse(END))
                .hintString(INDEX_OF_ADDRESSES)
                .sort(Sorts.ascending("publishedAt", "_id"));
    }

    /** Behind the post of this key. */
    private static Document bound(PostRange.Key key) {
        return bound(Date.from(key.publishedAt()), key.id());
    }

    private static Document bound(Object publishedAt, Object id) {
        return new Document("status", PostStatus.PUBLISHED.name())
                .append("visibility", Visibility.PUBLIC.name())
                .append("publishedAt", publishedAt)
                .append("_id", id)
                .append("slug", LAST)
                .append("updatedAt", LAST)
                .append(CANONICAL_URL, LAST);
    }
}
