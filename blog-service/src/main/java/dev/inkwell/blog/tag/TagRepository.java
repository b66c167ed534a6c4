package dev.inkwell.blog.tag;

import com.mongodb.client.ClientSession;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import dev.inkwell.kit.page.Cursor;
import io.quarkus.mongodb.panache.PanacheMongoRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.conversions.Bson;

/** The queries on {@code tags}. */
@ApplicationScoped
class TagRepository implements PanacheMongoRepositoryBase<Tag, String> {

    private static final Bson USED = Filters.gt("posts", 0);

    /** @return at most {@code limit + 1} tags, by name */
    List<Tag> used(Optional<Cursor> after, int limit) {
        Bson filter = after.map(cursor -> Filters.and(USED, Filters.gt("_id", cursor.part(0))))
                .orElse(USED);
        return mongoCollection()
                .find(filter)
                .sort(Sorts.ascending("_id"))
                .hintString("used")
                .limit(limit + 1)
                .into(new ArrayList<>());
    }

    Optional<Tag> used(String name) {
        return Optional.ofNullable(mongoCollection()
                .find(Filters.and(Filters.eq("_id", name), USED))
                .first());
    }

    List<Tag> byNames(Collection<String> names) {
        return mongoCollection().find(Filters.in("_id", names)).into(new ArrayList<>());
    }

    /** @param changes by how much the number of posts of each name grows */
    void count(ClientSession session, Map<String, Integer> changes) {
        List<WriteModel<Tag>> updates = changes.entrySet().stream()
                .<WriteModel<Tag>>map(change -> new UpdateOneModel<>(
                        Filters.eq("_id", change.getKey()),
                        Updates.inc("posts", change.getValue().longValue()),
                        new UpdateOptions().upsert(true)))
                .toList();
        mongoCollection().bulkWrite(session, updates);
    }
}
