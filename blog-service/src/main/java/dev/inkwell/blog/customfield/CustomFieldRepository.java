package dev.inkwell.blog.customfield;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.CountOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import io.quarkus.mongodb.panache.PanacheMongoRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bson.Document;

/** The queries on {@code custom_fields}, and the indexes that fields have on {@code posts}. */
@ApplicationScoped
class CustomFieldRepository implements PanacheMongoRepositoryBase<CustomField, String> {

    Optional<CustomField> byKey(String key) {
        return Optional.ofNullable(
                mongoCollection().find(Filters.eq("_id", key)).first());
    }

    List<CustomField> byKeys(Collection<String> keys) {
        return mongoCollection().find(Filters.in("_id", keys)).into(new ArrayList<>());
    }

    /** @return at most {@code limit}, by key, after that one */
    List<CustomField> list(String after, int limit) {
        return mongoCollection()
                .find(Filters.gt("_id", after))
                .sort(Sorts.ascending("_id"))
                .limit(limit)
                .into(new ArrayList<>());
    }

    long count(int upTo) {
        return mongoCollection().countDocuments(Filters.gt("_id", ""), new CountOptions().limit(upTo));
    }

    List<CustomField> withIndex(IndexState state) {
        return mongoCollection()
                .find(Filters.eq("index", state.name()))
                .hintString("index")
                .into(new ArrayList<>());
    }

    void insert(CustomField field) {
        mongoCollection().insertOne(field);
    }

    boolean replace(CustomField changed) {
        return mongoCollection()
                        .replaceOne(
                                Filters.and(
                                        Filters.eq("_id", changed.key()), Filters.eq("version", changed.version() - 1)),
                                changed)
                        .getMatchedCount()
                == 1;
    }

    /** It is in use from then on; nothing where it is not wanted any more. */
    void indexIsReady(CustomField field) {
        mongoCollection()
                .updateOne(
                        Filters.and(Filters.eq("_id", field.key()), Filters.eq("index", IndexState.BUILDING.name())),
                        Updates.set("index", IndexState.READY.name()));
    }

    /** The database builds it while posts are written, and does nothing where it has it. */
    void makeIndex(CustomField field) {
        posts().createIndex(
                        Indexes.compoundIndex(
                                Indexes.ascending(CustomValues.member(field.key()), "status", "visibility"),
                                Indexes.descending("publishedAt", "_id")),
                        new IndexOptions()
                                .name(CustomValues.index(field.key()))
                                .partialFilterExpression(Filters.exists(CustomValues.member(field.key()))));
    }

    void dropIndex(CustomField field) {
        posts().dropIndex(CustomValues.index(field.key()));
    }

    List<String> indexes() {
        return posts().listIndexes().map(index -> index.getString("name")).into(new ArrayList<>());
    }

    private MongoCollection<Document> posts() {
        return mongoDatabase().getCollection("posts");
    }
}
