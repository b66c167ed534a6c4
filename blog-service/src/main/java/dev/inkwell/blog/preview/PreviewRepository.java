package dev.inkwell.blog.preview;

import com.mongodb.client.model.CountOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import dev.inkwell.blog.personaldata.OwnDocuments;
import io.quarkus.mongodb.panache.PanacheMongoRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.conversions.Bson;
import org.bson.types.ObjectId;

/** The queries on {@code post_previews}. The database removes what has expired once a minute; until then it does not count. */
@ApplicationScoped
class PreviewRepository implements PanacheMongoRepositoryBase<Preview, ObjectId> {

    void insert(Preview preview) {
        mongoCollection().insertOne(preview);
    }

    Optional<Preview> byTokenHash(String hash, Instant now) {
        return Optional.ofNullable(mongoCollection()
                .find(Filters.and(Filters.eq("tokenHash", hash), Filters.gt("expiresAt", now)))
                .first());
    }

    long count(ObjectId postId, int upTo) {
        return mongoCollection()
                .countDocuments(
                        Filters.eq("postId", postId),
                        new CountOptions().limit(upTo).hintString("previews"));
    }

    /** @return at most {@code limit}, newest first */
    List<Preview> list(ObjectId postId, Optional<ObjectId> before, Instant now, int limit) {
        List<Bson> all = new ArrayList<>(List.of(Filters.eq("postId", postId), Filters.gt("expiresAt", now)));
        before.ifPresent(id -> all.add(Filters.lt("_id", id)));
        return mongoCollection()
                .find(Filters.and(all))
                .sort(Sorts.descending("_id"))
                .hintString("previews")
                .limit(limit)
                .into(new ArrayList<>());
    }

    boolean remove(ObjectId postId, ObjectId id) {
        return mongoCollection()
                        .deleteOne(Filters.and(Filters.eq("_id", id), Filters.eq("postId", postId)))
                        .getDeletedCount()
                == 1;
    }

    /** Those that an account has made. */
    OwnDocuments own() {
        return new OwnDocuments(mongoCollection(), "createdBy", "own");
    }
}
