package dev.inkwell.blog.post;

import dev.inkwell.blog.personaldata.OwnDocuments;
import dev.inkwell.blog.personaldata.PersonalData;
import io.quarkus.mongodb.panache.PanacheMongoRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.types.ObjectId;

/** A person's own posts, whatever their state, with their text. */
@ApplicationScoped
class OwnPostRepository implements PanacheMongoRepositoryBase<Post, ObjectId>, PersonalData {

    @Override
    public String name() {
        return "posts";
    }

    @Override
    public Stream<?> of(String accountId) {
        return new OwnDocuments(mongoCollection(), new Document("authorId", 1).append("_id", 1)).of(accountId);
    }
}
