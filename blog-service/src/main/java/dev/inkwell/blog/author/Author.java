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
 * @param deletedAt when it became known that there is no such account any more; nothing personal is left then
 * @param removePostsAt when to see next to it that none of the deleted author's posts is left; null where there is nothing to do
 * @param sweepAt when to see next to it that the deleted author likes, follows and hears of nothing; null where there is nothing to do
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
        Instant fetchedAt,
        @Nullable Instant deletedAt,
        @Nullable Instant removePostsAt,
        @Nullable Instant sweepAt) {

    /** No account can have it, so a deleted author has no page, and nobody can pass for one. */
    static final String DELETED_USERNAME = "~deleted";

    private static final String DELETED_NAME = "Deleted author";

    /** What an access token tells, until auth-service can be asked. */
    static Author provisional(String id, String username) {
        return told(id, username, null, null, null, 0, Instant.EPOCH);
    }

    /** What auth-service tells of an account. */
    public static Author told(
            String id,
            String username,
            @Nullable String displayName,
            @Nullable String bio,
            @Nullable String avatarUrl,
            long version,
            Instant now) {
        String name = displayName == null ? username : displayName;
        return new Author(id, username, key(username), name, bio, avatarUrl, version, now, null, null, null);
    }

    /**
     * What stays of a deleted account: a mark, so that nothing brings it back.
     *
     * @param removePosts whether the posts go too
     */
    public static Author deleted(String id, long version, Instant now, boolean removePosts) {
        return new Author(
                id,
                DELETED_USERNAME,
                key(DELETED_USERNAME),
                DELETED_NAME,
                null,
                null,
                version,
                now,
                now,
                removePosts ? now : null,
                now);
    }

    static String key(String username) {
        return username.toLowerCase(Locale.ROOT);
    }
}
