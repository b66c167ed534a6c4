package dev.inkwell.blog.revision;

import io.quarkus.mongodb.panache.common.MongoEntity;
import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;
import org.bson.types.ObjectId;

/**
 * What somebody is writing, and has not saved yet: one for each person and post.
 *
 * @param id post and account
 * @param baseVersion the version that it is a change of
 * @param snapshot as JSON
 */
@MongoEntity(collection = "post_autosaves")
public record Autosave(
        @BsonId String id, ObjectId postId, String accountId, long baseVersion, Instant savedAt, String snapshot) {

    static String id(ObjectId postId, String accountId) {
        return postId.toHexString() + ":" + accountId;
    }
}
