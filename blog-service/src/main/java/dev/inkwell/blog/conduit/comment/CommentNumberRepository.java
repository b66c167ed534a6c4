package dev.inkwell.blog.conduit.comment;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import io.quarkus.mongodb.panache.PanacheMongoRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;
import org.bson.types.ObjectId;

/** The queries on {@code conduit_comments}, and on {@code conduit_sequences}, which says how far they are numbered. */
@ApplicationScoped
class CommentNumberRepository implements PanacheMongoRepositoryBase<CommentNumber, Long> {

    private static final String SEQUENCE = "comments";

    Optional<CommentNumber> byNumber(long number) {
        return Optional.ofNullable(
                mongoCollection().find(Filters.eq("_id", number)).first());
    }

    List<CommentNumber> of(Collection<ObjectId> comments) {
        return mongoCollection()
                .find(Filters.in("commentId", comments))
                .hintString("once")
                .into(new ArrayList<>());
    }

    /** @return the last of so many numbers that nobody else gets */
    long reserve(int count) {
        Document sequence = mongoDatabase()
                .getCollection("conduit_sequences")
                .findOneAndUpdate(
                        Filters.eq("_id", SEQUENCE),
                        Updates.inc("last", (long) count),
                        new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER));
        return Objects.requireNonNull(sequence).getLong("last");
    }

    /** Those whose comment has a number already are left out. */
    void addNew(List<CommentNumber> numbers) {
        try {
            mongoCollection().insertMany(numbers, new InsertManyOptions().ordered(false));
        } catch (MongoBulkWriteException e) {
            if (!e.getWriteErrors().stream().allMatch(error -> error.getCategory() == ErrorCategory.DUPLICATE_KEY)) {
                throw e;
            }
        }
    }

    void remove(long number) {
        mongoCollection().deleteOne(Filters.eq("_id", number));
    }

    List<Long> ofPost(ObjectId post, int limit) {
        return mongoCollection()
                .find(Filters.eq("postId", post))
                .hintString("of_post")
                .limit(limit)
                .map(CommentNumber::number)
                .into(new ArrayList<>());
    }

    void removeAll(Collection<Long> numbers) {
        mongoCollection().deleteMany(Filters.in("_id", numbers));
    }
}
