package dev.inkwell.blog.count;

import com.mongodb.client.ClientSession;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import io.quarkus.mongodb.panache.PanacheMongoRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The queries on {@code follower_counts}. */
@ApplicationScoped
class FollowerCountRepository implements PanacheMongoRepositoryBase<FollowerCount, String> {

    List<FollowerCount> of(Collection<String> ids) {
        return mongoCollection().find(Filters.in("_id", ids)).into(new ArrayList<>());
    }

    void add(ClientSession session, String id, long change) {
        mongoCollection()
                .updateOne(
                        session,
                        Filters.eq("_id", id),
                        Updates.inc("followers", change),
                        new UpdateOptions().upsert(change > 0));
    }
}
