package dev.inkwell.blog.search;

import com.mongodb.MongoException;
import com.mongodb.client.ClientSession;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import dev.inkwell.blog.platform.Duplicates;
import io.quarkus.mongodb.panache.PanacheMongoRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.ObjectId;

/** The writes of {@code search_entries}, and how far the walk over all posts is. */
@ApplicationScoped
class EntryRepository implements PanacheMongoRepositoryBase<SearchEntry, ObjectId> {

    /** Which post an entry was made of, and by which rules. */
    record Made(long version, String rules) {}

    void store(ClientSession session, SearchEntry entry) {
        mongoCollection().replaceOne(session, Filters.eq("_id", entry.id()), entry, new ReplaceOptions().upsert(true));
    }

    void remove(ClientSession session, ObjectId post) {
        mongoCollection().deleteOne(session, Filters.eq("_id", post));
    }

    /** @param upTo none for all that come behind */
    Map<ObjectId, Made> made(Optional<ObjectId> after, Optional<ObjectId> upTo) {
        Bson behind = after.map(id -> Filters.gt("_id", id)).orElseGet(Filters::empty);
        Bson before = upTo.map(id -> Filters.lte("_id", id)).orElseGet(Filters::empty);
        Map<ObjectId, Made> made = new HashMap<>();
        mongoCollection()
                .find(Filters.and(behind, before), Document.class)
                .projection(Projections.include("version", "rules"))
                .hintString("_id_")
                .forEach(entry -> made.put(
                        entry.getObjectId("_id"), new Made(entry.getLong("version"), entry.getString("rules"))));
        return made;
    }

    /**
     * Claims the walk, or goes on with it.
     *
     * @return how far it has come, nothing where another replica walks, or has done so lately
     */
    Optional<Walk> claim(String rules, Instant now, Instant until) {
        try {
            Document walk = mongoDatabase()
                    .getCollection("search_walks")
                    .findOneAndUpdate(
                            Filters.and(Filters.eq("_id", rules), Filters.lte("claimedUntil", now)),
                            Updates.set("claimedUntil", until),
                            new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER));
            return Optional.ofNullable(walk).map(found -> new Walk(Optional.ofNullable(found.getObjectId("after"))));
        } catch (MongoException e) {
            if (Duplicates.isOf(e, "search_walks")) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** @param after none where the walk has come to its end, and a new one begins at the beginning */
    record Walk(Optional<ObjectId> after) {}

    void keep(String rules, Walk walk, Instant claimedUntil) {
        Bson after = walk.after().map(id -> Updates.set("after", id)).orElseGet(() -> Updates.unset("after"));
        mongoDatabase()
                .getCollection("search_walks")
                .updateOne(
                        Filters.eq("_id", rules),
                        Updates.combine(after, Updates.set("claimedUntil", claimedUntil)),
                        new UpdateOptions().upsert(true));
    }
}
