package dev.inkwell.blog.reaction;

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
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.ObjectId;

/** The queries on {@code reactions}. */
@ApplicationScoped
class ReactionRepository implements PanacheMongoRepositoryBase<Reaction, ObjectId> {

    private static Bson one(ReactionKind kind, ObjectId subject, String person) {
        return Filters.and(ofSubject(kind, subject), Filters.eq("personId", person));
    }

    private static Bson ofSubject(ReactionKind kind, ObjectId subject) {
        return Filters.and(Filters.eq("subjectId", subject), Filters.eq("kind", kind.name()));
    }

    private static Bson of(String person, ReactionKind kind) {
        return Filters.and(Filters.eq("personId", person), Filters.eq("kind", kind.name()));
    }

    /** @return whether it was not there before */
    boolean insert(ClientSession session, ReactionKind kind, ObjectId subject, String person, Instant now) {
        return mongoCollection()
                        .updateOne(
                                session,
                                one(kind, subject, person),
                                Updates.setOnInsert("createdAt", now),
                                new UpdateOptions().upsert(true))
                        .getUpsertedId()
                != null;
    }

    /** @return whether it was there */
    boolean remove(ClientSession session, ReactionKind kind, ObjectId subject, String person) {
        return mongoCollection().deleteOne(session, one(kind, subject, person)).getDeletedCount() == 1;
    }

    /** Newest first. @return at most {@code limit + 1} */
    List<Reaction> list(String person, ReactionKind kind, Optional<Cursor> cursor, int limit) {
        Bson filter =
                cursor.map(last -> Filters.and(of(person, kind), beyond(last))).orElse(of(person, kind));
        return mongoCollection()
                .find(filter)
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

    /** Of these subjects, those of which the person says so. */
    Set<ObjectId> subjects(String person, ReactionKind kind, Collection<ObjectId> among) {
        Bson filter = Filters.and(
                Filters.in("subjectId", among), Filters.eq("kind", kind.name()), Filters.eq("personId", person));
        return mongoCollection()
                .find(filter, Document.class)
                .projection(Projections.fields(Projections.include("subjectId"), Projections.excludeId()))
                .hintString("once")
                .map(reaction -> reaction.getObjectId("subjectId"))
                .into(new HashSet<>());
    }

    List<ObjectId> ids(ObjectId subject, int limit) {
        return mongoCollection()
                .find(Filters.eq("subjectId", subject), Document.class)
                .projection(Projections.include("_id"))
                .hintString("once")
                .limit(limit)
                .map(reaction -> reaction.getObjectId("_id"))
                .into(new ArrayList<>());
    }

    void removeAll(Collection<ObjectId> ids) {
        mongoCollection().deleteMany(Filters.in("_id", ids));
    }
}
