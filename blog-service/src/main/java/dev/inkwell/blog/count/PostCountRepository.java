package dev.inkwell.blog.count;

import com.mongodb.client.ClientSession;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import io.quarkus.mongodb.panache.PanacheMongoRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bson.conversions.Bson;
import org.bson.types.ObjectId;

/** The queries on {@code post_counts}. */
@ApplicationScoped
class PostCountRepository implements PanacheMongoRepositoryBase<StoredPostCounts, ObjectId> {

    private static final String SWEEP_AT = "sweepAt";

    List<StoredPostCounts> of(Collection<ObjectId> posts) {
        return mongoCollection().find(Filters.in("_id", posts)).into(new ArrayList<>());
    }

    /** To count more of a post that was removed fails with a duplicate key; to count less of it does nothing. */
    void add(ClientSession session, ObjectId post, PostCounter counter, long change) {
        Bson notRemoved = Filters.and(Filters.eq("_id", post), Filters.exists(SWEEP_AT, false));
        mongoCollection()
                .updateOne(
                        session,
                        notRemoved,
                        Updates.inc(counter.member(), change),
                        new UpdateOptions().upsert(change > 0));
    }

    void markRemoved(ClientSession session, ObjectId post, Instant now) {
        mongoCollection()
                .updateOne(
                        session, Filters.eq("_id", post), Updates.set(SWEEP_AT, now), new UpdateOptions().upsert(true));
    }

    /** Takes the removed post that is due first, and puts the next look off. */
    Optional<ObjectId> claimRemoved(Instant now, Instant nextLook) {
        Bson due = Filters.and(Filters.gt(SWEEP_AT, Instant.EPOCH), Filters.lte(SWEEP_AT, now));
        return Optional.ofNullable(mongoCollection()
                        .findOneAndUpdate(
                                due,
                                Updates.set(SWEEP_AT, nextLook),
                                new FindOneAndUpdateOptions()
                                        .sort(Sorts.ascending(SWEEP_AT))
                                        .hintString("removed")))
                .map(StoredPostCounts::id);
    }

    void forget(ObjectId post) {
        mongoCollection().deleteOne(Filters.eq("_id", post));
    }
}
