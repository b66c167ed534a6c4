package dev.inkwell.blog.idempotency;

import dev.inkwell.kit.idempotency.StoredAnswer;
import io.quarkus.mongodb.panache.common.MongoEntity;
import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * A stored answer.
 *
 * @param id the account's id and the key, parted by a colon
 */
@MongoEntity(collection = "idempotency_keys")
public record StoredCreation(
        @BsonId String id,
        String fingerprint,
        int status,
        @Nullable String location,
        @Nullable String entityTag,
        String body,
        Instant expiresAt) {

    static StoredCreation of(String id, StoredAnswer answer, Instant expiresAt) {
        return new StoredCreation(
                id,
                answer.fingerprint(),
                answer.status(),
                answer.location(),
                answer.entityTag(),
                answer.body(),
                expiresAt);
    }

    StoredAnswer answer() {
        return new StoredAnswer(fingerprint, status, location, entityTag, body);
    }
}
