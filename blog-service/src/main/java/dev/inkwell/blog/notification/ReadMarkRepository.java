package dev.inkwell.blog.notification;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import io.quarkus.mongodb.panache.PanacheMongoRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;

/** The queries on {@code notification_marks}. */
@ApplicationScoped
class ReadMarkRepository implements PanacheMongoRepositoryBase<ReadMark, String> {

    /** The epoch for who has read nothing. */
    Instant readUpTo(String person) {
        return Optional.ofNullable(
                        mongoCollection().find(Filters.eq("_id", person)).first())
                .map(ReadMark::readUpTo)
                .orElse(Instant.EPOCH);
    }

    /** Never back. */
    void read(String person, Instant upTo) {
        mongoCollection()
                .updateOne(Filters.eq("_id", person), Updates.max("readUpTo", upTo), new UpdateOptions().upsert(true));
    }

    void remove(String person) {
        mongoCollection().deleteOne(Filters.eq("_id", person));
    }
}
