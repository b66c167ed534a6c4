package dev.inkwell.blog.author;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import io.quarkus.mongodb.panache.PanacheMongoRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bson.BsonDocumentWrapper;
import org.bson.Document;
import org.bson.codecs.Codec;
import org.bson.conversions.Bson;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The queries on {@code authors}. */
@ApplicationScoped
class AuthorRepository implements PanacheMongoRepositoryBase<Author, String> {

    private static final Logger LOG = Logger.getLogger(AuthorRepository.class);
    private static final long NO_VERSION = -1;
    private static final int DOCUMENT_VALIDATION_FAILURE = 121;
    private static final String REMOVE_POSTS_AT = "removePostsAt";
    private static final String SWEEP_AT = "sweepAt";

    List<Author> byIds(Collection<String> ids) {
        return mongoCollection().find(Filters.in("_id", ids)).into(new ArrayList<>());
    }

    static Bson byUsername(String username) {
        return Filters.eq("usernameKey", Author.key(username));
    }

    /** Where a name has gone from one account to another, who was told of last. */
    Optional<Author> findByUsername(String username) {
        return mongoCollection().find(byUsername(username)).into(new ArrayList<>()).stream()
                .max(java.util.Comparator.comparing(Author::fetchedAt));
    }

    /**
     * Keeps what is newer, whatever comes first, and of deleted authors what is there. One update for each, so that none is
     * half done. What breaks the schema is left out, as it would stop all that comes after it.
     */
    void store(Collection<Author> told) {
        if (told.isEmpty()) {
            return;
        }
        try {
            mongoCollection()
                    .bulkWrite(told.stream().map(this::storeIfNewer).toList(), new BulkWriteOptions().ordered(false));
        } catch (MongoBulkWriteException e) {
            if (!e.getWriteErrors().stream().allMatch(error -> error.getCode() == DOCUMENT_VALIDATION_FAILURE)) {
                throw e;
            }
            LOG.errorf("event=authors-refused count=%d", e.getWriteErrors().size());
        }
    }

    private UpdateOneModel<Author> storeIfNewer(Author author) {
        Codec<Author> codec = mongoCollection().getCodecRegistry().get(Author.class);
        Bson isNewer = new Document(
                "$lt", List.of(new Document("$ifNull", List.of("$version", NO_VERSION)), author.version()));
        Bson isThere = new Document("$not", List.of("$deletedAt"));
        // A deletion is final, also where somebody was asked about in its last moment.
        Bson wins = author.deletedAt() == null ? new Document("$and", List.of(isNewer, isThere)) : isThere;
        // A literal: what people call themselves may begin with a dollar sign.
        Bson literal = new Document("$literal", new BsonDocumentWrapper<>(author, codec));
        Bson newer = new Document("$replaceWith", new Document("$cond", List.of(wins, literal, "$$ROOT")));
        return new UpdateOneModel<>(Filters.eq("_id", author.id()), List.of(newer), new UpdateOptions().upsert(true));
    }

    /** From now on whatever is told is newer, except of deleted authors. */
    void forgetVersions() {
        mongoCollection()
                .updateMany(
                        Filters.and(Filters.gt("version", 0L), Filters.eq("deletedAt", null)),
                        Updates.set("version", 0L));
    }

    /** Takes the deleted author whose posts are due for removal first, and puts the next look off. */
    Optional<Author> claimPostRemoval(Instant now, Instant nextLook) {
        return claim(REMOVE_POSTS_AT, "posts_to_remove", now, nextLook);
    }

    /** The same for all else that is left of a deleted author. */
    Optional<Author> claimSweep(Instant now, Instant nextLook) {
        return claim(SWEEP_AT, "to_sweep", now, nextLook);
    }

    private Optional<Author> claim(String member, String index, Instant now, Instant nextLook) {
        Bson due = Filters.and(Filters.gt(member, Instant.EPOCH), Filters.lte(member, now));
        return Optional.ofNullable(mongoCollection()
                .findOneAndUpdate(
                        due,
                        Updates.set(member, nextLook),
                        new FindOneAndUpdateOptions()
                                .sort(Sorts.ascending(member))
                                .hintString(index)));
    }

    /** @param nextLook null when there is nothing more to see to */
    void sweepAgain(String id, @Nullable Instant nextLook) {
        mongoCollection().updateOne(Filters.eq("_id", id), Updates.set(SWEEP_AT, nextLook));
    }

    /** Those of these names that are known here. */
    List<Author> byUsernames(Collection<String> usernames) {
        return mongoCollection()
                .find(Filters.in(
                        "usernameKey", usernames.stream().map(Author::key).toList()))
                .into(new ArrayList<>());
    }

    void removePostsAt(String id, Instant nextLook) {
        mongoCollection().updateOne(Filters.eq("_id", id), Updates.set(REMOVE_POSTS_AT, nextLook));
    }

    void removePostsNoMore(String id) {
        mongoCollection().updateOne(Filters.eq("_id", id), Updates.unset(REMOVE_POSTS_AT));
    }
}
