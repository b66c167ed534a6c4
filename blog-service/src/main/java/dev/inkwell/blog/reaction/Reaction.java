package dev.inkwell.blog.reaction;

import dev.inkwell.kit.page.Cursor;
import io.quarkus.mongodb.panache.common.MongoEntity;
import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;
import org.bson.types.ObjectId;

/** One person's reaction; it is there or it is not. */
@MongoEntity(collection = "reactions")
public record Reaction(@BsonId ObjectId id, ReactionKind kind, ObjectId subjectId, String personId, Instant createdAt) {

    Cursor cursor() {
        return Cursor.of(createdAt.toString(), id.toHexString());
    }
}
