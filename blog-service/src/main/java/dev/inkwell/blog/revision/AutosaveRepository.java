package dev.inkwell.blog.revision;

import com.mongodb.client.ClientSession;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import dev.inkwell.blog.personaldata.OwnDocuments;
import io.quarkus.mongodb.panache.PanacheMongoRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.bson.types.ObjectId;

/** The queries on {@code post_autosaves}. */
@ApplicationScoped
class AutosaveRepository implements PanacheMongoRepositoryBase<Autosave, String> {

    Optional<Autosave> of(ObjectId postId, String accountId) {
        return Optional.ofNullable(mongoCollection()
                .find(Filters.eq("_id", Autosave.id(postId, accountId)))
                .first());
    }

    void put(Autosave autosave) {
        mongoCollection().replaceOne(Filters.eq("_id", autosave.id()), autosave, new ReplaceOptions().upsert(true));
    }

    void remove(ObjectId postId, String accountId) {
        mongoCollection().deleteOne(Filters.eq("_id", Autosave.id(postId, accountId)));
    }

    void remove(ClientSession session, ObjectId postId, String accountId) {
        mongoCollection().deleteOne(session, Filters.eq("_id", Autosave.id(postId, accountId)));
    }

    void removeAll(ClientSession session, ObjectId postId) {
        mongoCollection().deleteMany(session, Filters.eq("postId", postId));
    }

    /** Those of an account. */
    OwnDocuments own() {
        return new OwnDocuments(mongoCollection(), "accountId", "own");
    }
}
