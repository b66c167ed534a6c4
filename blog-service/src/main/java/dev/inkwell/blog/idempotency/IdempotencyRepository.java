package dev.inkwell.blog.idempotency;

import com.mongodb.client.ClientSession;
import com.mongodb.client.model.DeleteManyModel;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import io.quarkus.mongodb.panache.PanacheMongoRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bson.conversions.Bson;

/** The queries on {@code idempotency_keys}. */
@ApplicationScoped
class IdempotencyRepository implements PanacheMongoRepositoryBase<StoredCreation, String> {

    private static final int PAGE = 10;

    /** The database removes what has expired once a minute; until then it does not count. */
    Optional<StoredCreation> findLive(String id, Instant now) {
        Bson live = Filters.and(Filters.eq("_id", id), Filters.gt("expiresAt", now));
        return Optional.ofNullable(mongoCollection().find(live).first());
    }

    void removeOf(Collection<String> accountIds) {
        mongoCollection()
                .bulkWrite(accountIds.stream()
                        .map(IdempotencyRepository::ofAccount)
                        .map(DeleteManyModel<StoredCreation>::new)
                        .toList());
    }

    /** What begins with the account's id and a colon, which a semicolon follows: a range of the index of ids. */
    static Bson ofAccount(String accountId) {
        return Filters.and(Filters.gte("_id", accountId + ":"), Filters.lt("_id", accountId + ";"));
    }

    void insert(ClientSession session, StoredCreation creation, Instant now) {
        mongoCollection()
                .deleteOne(session, Filters.and(Filters.eq("_id", creation.id()), Filters.lte("expiresAt", now)));
        mongoCollection().insertOne(session, creation);
    }

    /** A few of an account's, in the order of their ids, after one of these. */
    List<StoredCreation> pageOf(String accountId, String after) {
        // The character after the colon: ids of the account come before it.
        Bson range = Filters.and(Filters.gt("_id", after), Filters.lt("_id", accountId + ";"));
        return mongoCollection()
                .find(range)
                .sort(Sorts.ascending("_id"))
                .limit(PAGE)
                .into(new ArrayList<>());
    }
}
