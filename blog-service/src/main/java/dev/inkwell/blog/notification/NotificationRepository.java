package dev.inkwell.blog.notification;

import com.mongodb.client.ClientSession;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import dev.inkwell.kit.page.Cursor;
import io.quarkus.mongodb.panache.PanacheMongoRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.bson.BsonValue;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.ObjectId;

/** The queries on {@code notifications}. */
@ApplicationScoped
class NotificationRepository implements PanacheMongoRepositoryBase<Notification, ObjectId> {

    /** The same is told once. @return its id, where it is new */
    Optional<ObjectId> insertOnce(ClientSession session, Notification notification) {
        Bson same = Filters.and(
                Filters.eq("personId", notification.personId()),
                Filters.eq("kind", notification.kind().name()),
                Filters.eq("actorId", notification.actorId()),
                Filters.eq("commentId", notification.commentId()));
        Bson told = Updates.combine(
                Updates.setOnInsert("postId", notification.postId()),
                Updates.setOnInsert("createdAt", notification.createdAt()),
                Updates.setOnInsert("expiresAt", notification.expiresAt()));
        BsonValue id = mongoCollection()
                .updateOne(session, same, told, new UpdateOptions().upsert(true))
                .getUpsertedId();
        return id == null ? Optional.empty() : Optional.of(id.asObjectId().getValue());
    }

    void removeOfComment(ClientSession session, ObjectId comment) {
        mongoCollection().deleteMany(session, Filters.eq("commentId", comment));
    }

    void removeOfComments(Collection<ObjectId> comments) {
        mongoCollection().deleteMany(Filters.in("commentId", comments));
    }

    /** Newest first. @return at most {@code limit + 1} */
    List<Notification> list(String person, Optional<Cursor> cursor, int limit) {
        Bson own = Filters.eq("personId", person);
        return mongoCollection()
                .find(cursor.map(last -> Filters.and(own, beyond(last))).orElse(own))
                .sort(Sorts.descending("createdAt", "_id"))
                .hintString("of_person")
                .limit(limit + 1)
                .into(new ArrayList<>());
    }

    private static Bson beyond(Cursor last) {
        Instant createdAt = last.instant(0);
        return Filters.and(
                Filters.lte("createdAt", createdAt),
                Filters.or(Filters.lt("createdAt", createdAt), Filters.lt("_id", last.part(1, ObjectId::new))));
    }

    /** All that a person was told, bit by bit. */
    Stream<Notification> all(String person) {
        return StreamSupport.stream(
                mongoCollection()
                        .find(Filters.eq("personId", person))
                        .hintString("of_person")
                        .spliterator(),
                false);
    }

    /** The newest that are unread. */
    List<Notification> since(String person, Instant readUpTo, int most) {
        return mongoCollection()
                .find(Filters.and(Filters.eq("personId", person), Filters.gt("createdAt", readUpTo)))
                .sort(Sorts.descending("createdAt", "_id"))
                .hintString("of_person")
                .limit(most)
                .into(new ArrayList<>());
    }

    /** Told to this person, or of them. */
    List<ObjectId> idsAbout(String person, int limit) {
        return mongoCollection()
                .find(Filters.or(Filters.eq("personId", person), Filters.eq("actorId", person)), Document.class)
                .projection(Projections.include("_id"))
                .limit(limit)
                .map(notification -> notification.getObjectId("_id"))
                .into(new ArrayList<>());
    }

    void removeAll(List<ObjectId> ids) {
        mongoCollection().deleteMany(Filters.in("_id", ids));
    }
}
