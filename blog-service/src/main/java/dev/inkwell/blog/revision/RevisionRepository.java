package dev.inkwell.blog.revision;

import com.mongodb.client.ClientSession;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import dev.inkwell.blog.personaldata.OwnDocuments;
import io.quarkus.mongodb.panache.PanacheMongoRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.ObjectId;

/** The queries on {@code post_revisions}. */
@ApplicationScoped
class RevisionRepository implements PanacheMongoRepositoryBase<Revision, ObjectId> {

    private static final Bson NEWEST_FIRST = Sorts.descending("n");

    void insert(ClientSession session, Revision revision) {
        mongoCollection().insertOne(session, revision);
    }

    boolean hasAny(ClientSession session, ObjectId postId) {
        return mongoCollection()
                        .find(session, of(postId), Document.class)
                        .projection(Projections.include("n"))
                        .limit(1)
                        .first()
                != null;
    }

    Optional<Revision> find(ObjectId postId, long n) {
        return Optional.ofNullable(mongoCollection()
                .find(Filters.and(of(postId), Filters.eq("n", n)))
                .first());
    }

    /** The one that a version has: its own, or the last before. */
    Optional<Revision> atVersion(ObjectId postId, long version) {
        return Optional.ofNullable(mongoCollection()
                .find(Filters.and(of(postId), Filters.lte("n", version)))
                .sort(NEWEST_FIRST)
                .first());
    }

    /** @return at most {@code limit}, newest first, without their snapshots */
    List<Revision> list(ObjectId postId, long before, int limit) {
        return mongoCollection()
                .find(Filters.and(of(postId), Filters.lt("n", before)))
                .projection(Projections.exclude("snapshot"))
                .sort(NEWEST_FIRST)
                .limit(limit)
                .into(new ArrayList<>());
    }

    /** Leaves the latest. */
    void prune(ClientSession session, ObjectId postId, int keep) {
        Document oldestLeft = mongoCollection()
                .find(session, of(postId), Document.class)
                .projection(Projections.fields(Projections.include("n"), Projections.excludeId()))
                .sort(NEWEST_FIRST)
                .hintString("revisions")
                .skip(keep - 1)
                .first();
        if (oldestLeft != null) {
            mongoCollection().deleteMany(session, Filters.and(of(postId), Filters.lt("n", oldestLeft.getLong("n"))));
        }
    }

    void removeAll(ClientSession session, ObjectId postId) {
        mongoCollection().deleteMany(session, of(postId));
    }

    private static Bson of(ObjectId postId) {
        return Filters.eq("postId", postId);
    }

    /** Those that somebody has saved. */
    OwnDocuments own() {
        return new OwnDocuments(mongoCollection(), "editorId", "own");
    }
}
