package dev.inkwell.blog.limit;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import io.quarkus.mongodb.panache.PanacheMongoRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** The queries on {@code rate_windows}. */
@ApplicationScoped
class RateWindowRepository implements PanacheMongoRepositoryBase<RateWindow, String> {

    /** @return how often it was done in this window, this time included */
    int count(String id, Instant expiresAt) {
        RateWindow window = mongoCollection()
                .findOneAndUpdate(
                        Filters.eq("_id", id),
                        Updates.combine(Updates.inc("count", 1), Updates.setOnInsert("expiresAt", expiresAt)),
                        new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER));
        return window == null ? 1 : window.count();
    }
}
