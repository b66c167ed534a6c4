package dev.inkwell.blog.author;

import io.quarkus.mongodb.panache.common.MongoEntity;
import java.time.Instant;
import java.util.Locale;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * An author as auth-service last told.
 *
 * @param id the account's id
 * @param usernameKey the username in lower case: what it is found by
 * @param version the account's version, 0 for what only an access token told so far
 */
@MongoEntity(collection = "authors")
public record Author(
        @BsonId String id,
        String username,
        String usernameKey,
        String displayName,
        @Nullable String bio,
        @Nullable String avatarUrl,
        long version,
        Instant fetchedAt) {

    /** What an access token tells, until auth-service can be asked. */
    static Author provisional(String id, String username) {
        return new Author(id, username, key(username), username, null, null, 0, Instant.EPOCH);
    }

    static String key(String username) {
        return username.toLowerCase(Locale.ROOT);
    }
}
