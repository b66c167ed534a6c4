package dev.inkwell.blog.comment;

import com.mongodb.client.ClientSession;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import io.quarkus.mongodb.panache.PanacheMongoRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;

/** The queries on {@code comment_reports}. */
@ApplicationScoped
class CommentReportRepository implements PanacheMongoRepositoryBase<CommentReport, ObjectId> {

    /** @return whether the person had not reported its text before */
    boolean insert(ClientSession session, Comment comment, String person, String reason, Instant now) {
        Bson theirs = Filters.and(Filters.eq("commentId", comment.id()), Filters.eq("personId", person));
        Bson first = Updates.combine(Updates.setOnInsert("reason", reason), Updates.setOnInsert("createdAt", now));
        return mongoCollection()
                                .updateOne(session, theirs, first, new UpdateOptions().upsert(true))
                                .getUpsertedId()
                        != null
                || renew(session, theirs, comment.editedAt(), reason, now);
    }

    /** One of the text before the edit is of no more use. */
    private boolean renew(ClientSession session, Bson theirs, @Nullable Instant edited, String reason, Instant now) {
        return edited != null
                && mongoCollection()
                                .updateOne(
                                        session,
                                        Filters.and(theirs, Filters.lt("createdAt", edited)),
                                        Updates.combine(Updates.set("reason", reason), Updates.set("createdAt", now)))
                                .getModifiedCount()
                        == 1;
    }

    /** All of a person's, bit by bit. */
    Stream<CommentReport> all(String person) {
        return StreamSupport.stream(
                mongoCollection()
                        .find(Filters.eq("personId", person))
                        .hintString("of_person")
                        .spliterator(),
                false);
    }

    void removeAllOf(Collection<ObjectId> comments) {
        mongoCollection().deleteMany(Filters.in("commentId", comments));
    }

    /** They go on counting, but nothing says whose they are. */
    void forgetWho(String person) {
        Bson nobody = new Document(
                "$set",
                new Document("personId", new Document("$concat", List.of("~", new Document("$toString", "$_id"))))
                        .append("reason", ""));
        mongoCollection().updateMany(Filters.eq("personId", person), List.of(nobody));
    }
}
