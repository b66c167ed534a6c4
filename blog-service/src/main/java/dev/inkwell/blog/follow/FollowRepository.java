package dev.inkwell.blog.follow;

import com.mongodb.client.ClientSession;
import com.mongodb.client.model.CountOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import io.quarkus.mongodb.panache.PanacheMongoRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bson.conversions.Bson;
import org.bson.types.ObjectId;

/** The queries on {@code follows}. */
@ApplicationScoped
class FollowRepository implements PanacheMongoRepositoryBase<Follow, ObjectId> {

    private static Bson one(FollowKind kind, String target, String person) {
        return Filters.and(
                Filters.eq("kind", kind.name()), Filters.eq("target", target), Filters.eq("personId", person));
    }

    /** @return whether it was not there before */
    boolean insert(ClientSession session, FollowKind kind, String target, String person, Instant now) {
        return mongoCollection()
                        .updateOne(
                                session,
                                one(kind, target, person),
                                Updates.setOnInsert("createdAt", now),
                                new UpdateOptions().upsert(true))
                        .getUpsertedId()
                != null;
    }

    /** @return whether it was there */
    boolean remove(ClientSession session, FollowKind kind, String target, String person) {
        return mongoCollection().deleteOne(session, one(kind, target, person)).getDeletedCount() == 1;
    }

    boolean exists(FollowKind kind, String target, String person) {
        return mongoCollection().find(one(kind, target, person)).first() != null;
    }

    List<Follow> of(String person, int limit) {
        return mongoCollection()
                .find(Filters.eq("personId", person))
                .hintString("of_person")
                .limit(limit)
                .into(new ArrayList<>());
    }

    long count(String person, int most) {
        return mongoCollection()
                .countDocuments(
                        Filters.eq("personId", person),
                        new CountOptions().hintString("of_person").limit(most));
    }

    List<Follow> ofAuthor(String author, int limit) {
        return mongoCollection()
                .find(Filters.and(Filters.eq("kind", FollowKind.AUTHOR.name()), Filters.eq("target", author)))
                .hintString("once")
                .limit(limit)
                .into(new ArrayList<>());
    }
}
