package dev.inkwell.blog.comment;

import com.mongodb.client.ClientSession;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
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
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.ObjectId;

/** The queries on {@code comments}. */
@ApplicationScoped
class CommentRepository implements PanacheMongoRepositoryBase<Comment, ObjectId> {

    private static final String REMOVE_AT = "removeAt";

    Optional<Comment> byId(ObjectId id) {
        return Optional.ofNullable(mongoCollection().find(Filters.eq("_id", id)).first());
    }

    /** As of this transaction: whoever changes it at the same time is in the way of a change made from this. */
    Optional<Comment> byId(ClientSession session, ObjectId id) {
        return Optional.ofNullable(
                mongoCollection().find(session, Filters.eq("_id", id)).first());
    }

    /** @return at most {@code limit + 1} */
    List<Comment> list(CommentFilter filter, Optional<Cursor> cursor, int limit) {
        return mongoCollection()
                .find(filter.after(cursor))
                .sort(filter.sort())
                .hintString(filter.index())
                .limit(limit + 1)
                .into(new ArrayList<>());
    }

    /** All of a person's, bit by bit. */
    Stream<Comment> all(String person) {
        return StreamSupport.stream(
                mongoCollection()
                        .find(Filters.eq("personId", person))
                        .hintString("of_person")
                        .spliterator(),
                false);
    }

    void insert(ClientSession session, Comment comment) {
        mongoCollection().insertOne(session, comment);
    }

    void replace(ClientSession session, Comment changed) {
        mongoCollection().replaceOne(session, Filters.eq("_id", changed.id()), changed);
    }

    void remove(ClientSession session, ObjectId id) {
        mongoCollection().deleteOne(session, Filters.eq("_id", id));
    }

    /** @return whether there is such a comment, approved if likes are added */
    boolean addLikes(ClientSession session, ObjectId id, long change) {
        Bson approved = Filters.and(Filters.eq("_id", id), Filters.eq("status", CommentStatus.APPROVED.name()));
        return mongoCollection()
                        .updateOne(
                                session,
                                change > 0 ? approved : Filters.eq("_id", id),
                                Updates.inc("counts.likes", change))
                        .getMatchedCount()
                == 1;
    }

    /** Takes the comment whose removal is due first, and puts the next look off. */
    Optional<Comment> claimRemoval(Instant now, Instant nextLook) {
        Bson due = Filters.and(Filters.gt(REMOVE_AT, Instant.EPOCH), Filters.lte(REMOVE_AT, now));
        return Optional.ofNullable(mongoCollection()
                .findOneAndUpdate(
                        due,
                        Updates.set(REMOVE_AT, nextLook),
                        new FindOneAndUpdateOptions()
                                .sort(Sorts.ascending(REMOVE_AT))
                                .hintString("to_remove")));
    }

    List<ObjectId> idsOf(ObjectId post, int limit) {
        return mongoCollection()
                .find(Filters.eq("postId", post), Document.class)
                .projection(Projections.include("_id"))
                .hintString("thread")
                .limit(limit)
                .map(comment -> comment.getObjectId("_id"))
                .into(new ArrayList<>());
    }

    void removeAll(Collection<ObjectId> ids) {
        mongoCollection().deleteMany(Filters.in("_id", ids));
    }
}
