package dev.inkwell.blog.post;

import com.mongodb.client.ClientSession;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import io.quarkus.mongodb.panache.PanacheMongoRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.bson.Document;
import org.bson.types.ObjectId;

/** The queries on {@code post_slugs} and {@code slug_numbers}. */
@ApplicationScoped
class PostSlugRepository implements PanacheMongoRepositoryBase<PostSlug, String> {

    Optional<ObjectId> postOf(String slug) {
        return Optional.ofNullable(
                        mongoCollection().find(Filters.eq("_id", slug)).first())
                .map(PostSlug::postId);
    }

    /** Takes a slug for a post; nothing changes where it is that post's own already. */
    void take(ClientSession session, String slug, ObjectId postId) {
        PostSlug held = mongoCollection().find(session, Filters.eq("_id", slug)).first();
        if (held == null || !held.postId().equals(postId)) {
            mongoCollection().insertOne(session, new PostSlug(slug, postId));
        }
    }

    /** All that the post has or had. */
    void release(ClientSession session, ObjectId postId) {
        mongoCollection().deleteMany(session, Filters.eq("postId", postId));
    }

    /** The next number of a slug that is in use, from 2: one step, however many posts have the same title. */
    int nextNumber(String base) {
        Document counted = numbers()
                .findOneAndUpdate(
                        Filters.eq("_id", base),
                        Updates.combine(Updates.inc("last", 1)),
                        new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER));
        return counted == null ? 2 : counted.getInteger("last") + 1;
    }

    private MongoCollection<Document> numbers() {
        return mongoDatabase().getCollection("slug_numbers");
    }
}
