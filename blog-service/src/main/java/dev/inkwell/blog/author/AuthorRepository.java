package dev.inkwell.blog.author;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import io.quarkus.mongodb.panache.PanacheMongoRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bson.conversions.Bson;

/** The queries on {@code authors}. */
@ApplicationScoped
class AuthorRepository implements PanacheMongoRepositoryBase<Author, String> {

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

    /** Keeps what is newer: replicas may store what they were told in any order. */
    void store(Author author) {
        Author known = mongoCollection().find(Filters.eq("_id", author.id())).first();
        if (known != null && known.version() > author.version()) {
            return;
        }
        mongoCollection()
                .updateOne(
                        Filters.eq("_id", author.id()),
                        Updates.combine(
                                Updates.set("username", author.username()),
                                Updates.set("usernameKey", author.usernameKey()),
                                Updates.set("displayName", author.displayName()),
                                Updates.set("bio", author.bio()),
                                Updates.set("avatarUrl", author.avatarUrl()),
                                Updates.set("version", author.version()),
                                Updates.set("fetchedAt", author.fetchedAt())),
                        new UpdateOptions().upsert(true));
    }
}
