package dev.inkwell.blog.follower;

import com.mongodb.client.FindIterable;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import io.quarkus.mongodb.panache.PanacheMongoRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import org.bson.types.ObjectId;

/** The queries on {@code feed_marks}, which all replicas share. */
@ApplicationScoped
class FeedMarkRepository implements PanacheMongoRepositoryBase<FeedMark, ObjectId> {

    /** Everything that happened since this time comes after it. */
    Optional<FeedMark> newestUntil(Instant time) {
        return Optional.ofNullable(newestUntilQuery(time).first());
    }

    private FindIterable<FeedMark> newestUntilQuery(Instant time) {
        return mongoCollection()
                .find(Filters.lte("reachedAt", time))
                .sort(Sorts.descending("reachedAt"))
                .limit(1);
    }

    void add(String cursor, Instant reachedAt) {
        mongoCollection().insertOne(new FeedMark(new ObjectId(), cursor, reachedAt));
    }

    void dropBefore(Instant time) {
        mongoCollection().deleteMany(Filters.lt("reachedAt", time));
    }

    void dropAll() {
        mongoCollection().deleteMany(Filters.empty());
    }
}
