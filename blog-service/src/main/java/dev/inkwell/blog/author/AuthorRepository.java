package dev.inkwell.blog.author;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
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
        Bson notNewer = Filters.and(Filters.eq("_id", author.id()), Filters.lte("version", author.version()));
        try {
            mongoCollection().replaceOne(notNewer, author, new ReplaceOptions().upsert(true));
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
        }
    }
}
